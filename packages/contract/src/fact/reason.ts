/** Why someone did something, in the words of that person. */
import Type from 'typebox'

export const Reason = Type.String({ maxLength: 500 })

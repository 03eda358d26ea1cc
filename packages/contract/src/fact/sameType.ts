/** Ties a schema to the type of the kernel that it reads. */
import type Type from 'typebox'

type Same<A, B> = [A, B] extends [B, A] ? unknown : never

/** Lets a schema through that reads just what the kernel works with: a difference between the two does not compile. */
export function schemaOf<Target>() {
  return <Schema extends Type.TSchema>(schema: Schema & Same<Type.Static<Schema>, Target>): Schema => schema
}

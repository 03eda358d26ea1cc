/** Two sheets, one behind the other. */
import { makeIcon } from '@kassa/ui'

export const CopyIcon = makeIcon('M9 9h10.5v10.5H9ZM5.5 15H4.5V4.5H15v1')

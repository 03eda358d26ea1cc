/** What a verification finds: which rule is broken, where, and how. */

export type Finding = {
  code:
    | 'text_changed'
    | 'signature_wrong'
    | 'link_broken'
    | 'number_missing'
    | 'head_differs'
    | 'key_missing'
    | 'row_missing'
    | 'row_differs'
    | 'row_unexplained'
  place: string
  detail: string
}

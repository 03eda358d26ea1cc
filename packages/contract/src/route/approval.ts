/** Asking for approval on another device of the store. The server keeps a question for some minutes and the first answer to it; what may be
 *  done follows from the answer at the till that asked, and nowhere else. */
import Type from 'typebox'
import { AmountMinor, CurrencyCode, Id, Name, RatePpm } from '../scalar.ts'

/** What somebody wants to do and may not do alone. */
export type ApprovalQuestion = Type.Static<typeof ApprovalQuestion>
export const ApprovalQuestion = Type.Object({
  operatorId: Id,
  permission: Name,
  discountPpm: Type.Optional(RatePpm),
  /** What the basket comes to, where there is one. */
  amountMinor: Type.Optional(AmountMinor),
  currency: Type.Optional(CurrencyCode),
})

export const ApprovalAnswer = Type.Union([Type.Literal('approved'), Type.Literal('refused')])

/** How a question stands. */
export type ApprovalStanding = Type.Static<typeof ApprovalStanding>
export const ApprovalStanding = Type.Union([
  Type.Object({ status: Type.Literal('waiting'), waitMs: Type.Integer({ minimum: 0 }) }),
  /** `staffId`: who said so, by PIN, at which device. */
  Type.Object({ status: ApprovalAnswer, staffId: Id, deviceId: Id }),
  /** In the back office; the account, as journals name it. */
  Type.Object({ status: ApprovalAnswer, office: Type.Object({ accountId: Id, name: Name }) }),
  /** Nobody answered in time, or it was taken back. Final. */
  Type.Object({ status: Type.Literal('ended') }),
])

/** Asks, under an id of the till's own making; the same again tells how it stands. */
export const AskApproval = {
  params: Type.Object({ requestId: Id }),
  body: ApprovalQuestion,
  reply: ApprovalStanding,
}

/** Takes a question back: nobody answers it any more. */
export const EndApproval = { params: Type.Object({ requestId: Id }), reply: Type.Object({}) }

/** What other devices of the store ask, the longest waiting first. */
export const ListApprovals = {
  reply: Type.Object({
    requests: Type.Array(
      Type.Object({
        requestId: Id,
        deviceId: Id,
        waitMs: Type.Integer({ minimum: 0 }),
        question: ApprovalQuestion,
      }),
    ),
  }),
}

/** Answers for whoever gave their PIN at the calling device. The first answer counts; the reply is how the question stands. */
export const AnswerApproval = {
  params: Type.Object({ requestId: Id }),
  body: Type.Object({ staffId: Id, answer: ApprovalAnswer }),
  reply: ApprovalStanding,
}

/** What tills of any store ask, the longest waiting first; with the names that the back office has. */
export const ListOfficeApprovals = {
  reply: Type.Object({
    requests: Type.Array(
      Type.Object({
        requestId: Id,
        waitMs: Type.Integer({ minimum: 0 }),
        question: ApprovalQuestion,
        operatorName: Type.String(),
        registerName: Type.String(),
        storeName: Type.String(),
      }),
    ),
  }),
}

/** Answers for whoever is signed in. The first answer counts; the reply says whether it was this one. */
export const AnswerFromOffice = {
  params: Type.Object({ requestId: Id }),
  body: Type.Object({ answer: ApprovalAnswer }),
  reply: Type.Object({ status: Type.Union([Type.Literal('answered'), Type.Literal('too_late')]) }),
}

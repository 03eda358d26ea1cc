/** A question that is put off comes back when the till wants its answer before it goes on. */
import { useState } from 'react'
import { useTillView } from '../till/TillContext.tsx'

/** Tells whether the question of that name is put off, and puts it off. Pay, refused for want of the answer, brings it back. */
export function usePutOff(question: string): { isPutOff: boolean; putOff: () => void } {
  const notice = useTillView((view) => view.notice)
  const [put, setPut] = useState<{ question: string; noticeId: number }>()
  const noticeId = notice?.code === 'age_unconfirmed' ? notice.noticeId : 0
  return {
    isPutOff: put?.question === question && put.noticeId >= noticeId,
    putOff: () => setPut({ question, noticeId }),
  }
}

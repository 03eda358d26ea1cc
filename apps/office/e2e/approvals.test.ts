// What a till asks approval for, answered by whoever has the back office open, whatever is on the screen.
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { expect, test } from './kassa.ts'

test('a question of a till appears on any screen, and its answer reaches the till', async ({
  office,
  till,
}) => {
  await office.goto('/office/people')
  await expect(office.getByText('Live', { exact: true })).toBeVisible()
  const { requests } = await till.ask('listApprovals', {})
  expect(requests).toEqual([])
  const { staff } = await (await office.request.get('/api/v1/staff')).json()
  const { staffId } = staff.find(({ member }: { member: { name: string } }) => member.name === 'Cashier')
  const ask = (requestId: string) =>
    till.ask('askApproval', {
      params: { requestId },
      body: { operatorId: staffId, permission: 'open_drawer', amountMinor: 1295, currency: 'EUR' },
    })
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()]
  await ask(first)
  const card = office.getByRole('region', { name: 'A till asks for approval' })
  await expect(card).toContainText(`Cashier, ${till.registerName} · Amsterdam`)
  await expect(card).toContainText('€12.95')
  expect(await axeFindings(office)).toEqual([])
  await card.getByRole('button', { name: 'Allow' }).click()
  await expect(card).toHaveCount(0)
  expect(await ask(first)).toMatchObject({ status: 'approved', office: { name: 'Owner' } })

  await ask(second)
  await card.getByRole('button', { name: 'Refuse' }).click()
  await expect(card).toHaveCount(0)
  expect(await ask(second)).toMatchObject({ status: 'refused' })
})

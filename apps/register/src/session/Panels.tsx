/** Everything that can lie over the selling screens, one at a time. */
import { AgeDialog } from '../age/AgeDialog.tsx'
import { ApprovalSheet } from '../approval/ApprovalSheet.tsx'
import { AskedApprovals } from '../approval/AskedApprovals.tsx'
import { BasketSheet } from '../basket/BasketSheet.tsx'
import { ClearBasketDialog } from '../basket/ClearBasketDialog.tsx'
import { VoidCardDialog } from '../card/VoidCardDialog.tsx'
import { ChoiceSheet } from '../choice/ChoiceSheet.tsx'
import { HoldSheet } from '../holding/HoldSheet.tsx'
import { KeyHelp } from '../keyboard/KeyHelp.tsx'
import { LineEditor } from '../line/LineEditor.tsx'
import { LookUpSheet } from '../lookUp/LookUpSheet.tsx'
import { SettingsSheet } from '../menu/SettingsSheet.tsx'
import { DiscountSheet } from '../price/DiscountSheet.tsx'
import { PriceSheet } from '../price/PriceSheet.tsx'
import { cashOverlay, drawerOverlay } from '../shell/laterCash.tsx'
import { customerOverlay } from '../shell/laterCustomers.tsx'
import { specialOrderOverlay } from '../shell/laterOrders.tsx'
import { invoiceOverlay, mailReceipt, receiptCodes } from '../shell/laterReceipts.tsx'
import { returnOverlay } from '../shell/laterReturns.tsx'
import { giftCardOverlay } from '../shell/laterTenders.tsx'
import { askedExercises } from '../shell/laterTraining.tsx'
import { usePanel } from '../shell/panel.tsx'

/** The panels. */
export function Panels() {
  const { panel, close } = usePanel()
  return (
    <>
      <BasketSheet isOpen={panel.name === 'basket'} />
      <LineEditor />
      <DiscountSheet />
      <PriceSheet />
      <ChoiceSheet />
      <LookUpSheet />
      <HoldSheet isOpen={panel.name === 'hold'} />
      <ClearBasketDialog isOpen={panel.name === 'clear_basket'} />
      <VoidCardDialog isOpen={panel.name === 'void_card'} />
      <receiptCodes.Screen isOpen={panel.name === 'receipt_code'} />
      {panel.name === 'mail_receipt' && <mailReceipt.Screen />}
      {panel.name === 'invoice' && <invoiceOverlay.Screen sale={panel.sale} />}
      {panel.name === 'customer' && <customerOverlay.Screen />}
      {panel.name === 'gift_cards' && <giftCardOverlay.Screen key={panel.number} number={panel.number} />}
      {panel.name === 'special_orders' && <specialOrderOverlay.Screen panel={panel} />}
      {panel.name === 'returning' && <returnOverlay.Screen panel={panel} />}
      {panel.name === 'cash' && <cashOverlay.Screen />}
      {panel.name === 'drawer' && <drawerOverlay.Screen />}
      <SettingsSheet isOpen={panel.name === 'settings'} />
      <KeyHelp isOpen={panel.name === 'keys'} onClose={close} />
      <AgeDialog />
      <ApprovalSheet />
      <AskedApprovals />
      <askedExercises.Screen />
    </>
  )
}

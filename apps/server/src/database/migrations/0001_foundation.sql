-- The foundation: journal, records, ledgers, and what is read from them.
--
-- Every tenant table starts its primary key with tenant_id and is read and written only by the role kassa_app, for the tenant that
-- the transaction names in kassa.tenant. Tables without a tenant are looked up before the tenant is known; kassa_app cannot see them.

do $$
begin
  create role kassa_app nologin;
exception when duplicate_object or unique_violation then null;
end
$$;

-- Merchants, and how people and devices find theirs ---------------------------------------------------------------------------

create table tenant (
  tenant_id uuid primary key,
  name text not null,
  created_at timestamptz not null default now()
);

create table account (
  email text primary key check (email = lower(email)),
  tenant_id uuid not null,
  name text not null,
  password_hash text not null,
  created_at timestamptz not null default now()
);

create table account_session (
  token_hash bytea primary key,
  email text not null,
  tenant_id uuid not null,
  expires_at timestamptz not null
);

create table enrolment_code (
  code_hash bytea primary key,
  tenant_id uuid not null,
  store_id uuid not null,
  register_id uuid not null,
  register_name text not null,
  -- register, store_server
  kind text not null default 'register',
  expires_at timestamptz not null,
  used_by_key text,
  used_by_device uuid
);

-- Records: versioned documents and the order in which they changed ------------------------------------------------------------

create table feed_head (
  tenant_id uuid primary key,
  epoch uuid not null,
  seq bigint not null
);

create table record (
  tenant_id uuid not null,
  kind text not null,
  id uuid not null,
  version integer not null,
  feed_seq bigint not null,
  body jsonb,
  changed_at timestamptz not null default now(),
  -- What items are looked up and searched by, in columns: behind the wall between tenants an index is asked for columns only,
  -- never for what is worked out of a body.
  item_sku text generated always as (case when kind = 'item' then body ->> 'sku' end) stored,
  item_name text generated always as (case when kind = 'item' then lower(body ->> 'name') end) stored,
  item_codes text generated always as (case when kind = 'item' then lower((body ->> 'sku') || ' ' || translate(body ->> 'gtins', '[",]', '')) end) stored,
  item_category uuid generated always as (case when kind = 'item' then (body ->> 'categoryId')::uuid end) stored,
  primary key (tenant_id, kind, id)
);
create unique index record_feed on record (tenant_id, feed_seq);
-- The words of all items, in the order of their names: a search reads this alone.
create index record_item_search on record (tenant_id, item_name, id) include (item_codes, item_category) where item_name is not null;
create index record_customer_name on record (tenant_id, lower(coalesce(body ->> 'name', body ->> 'companyName', body ->> 'email', body ->> 'phone', '')), id)
  where kind = 'customer' and body is not null;
create unique index record_item_sku on record (tenant_id, item_sku) where item_sku is not null;

-- Items of whole pages of the feed, packed once for all who read it from the start.
create table feed_chunk (
  tenant_id uuid not null,
  epoch uuid not null,
  -- the page behind this place, up to that one
  after_seq bigint not null,
  through_seq bigint not null,
  -- records of the page, of all kinds, when it was packed
  record_count integer not null,
  -- SHA-256 of the text, in hex
  hash text not null,
  -- the text by brotli
  packed bytea not null,
  primary key (tenant_id, epoch, after_seq)
);
create index feed_chunk_hash on feed_chunk (tenant_id, hash);
alter table feed_chunk alter packed set storage external;

create table record_history (
  tenant_id uuid not null,
  kind text not null,
  id uuid not null,
  version integer not null,
  feed_seq bigint not null,
  body jsonb,
  changed_at timestamptz not null default now(),
  primary key (tenant_id, kind, id, version)
);

-- Journal: the facts, as their devices wrote them -----------------------------------------------------------------------------

create table device (
  tenant_id uuid not null,
  device_id uuid not null,
  incarnation integer not null,
  store_id uuid not null,
  -- null for store servers, and for the server's own journals
  register_id uuid,
  -- of a store server
  store_server_name text,
  -- the store server that answers for the key; null where the device was enrolled here
  vouched_by uuid,
  public_key text not null,
  enrolled_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (tenant_id, device_id, incarnation)
);

create table journal_head (
  tenant_id uuid not null,
  device_id uuid not null,
  incarnation integer not null,
  seq bigint not null,
  hash bytea not null,
  -- every signature up to here was checked, not only those of heads
  audited_seq bigint not null default 0,
  -- the last of the entries that were read back from paper, where there are some behind the head
  paper_seq bigint,
  -- the last entry that is in a backup
  backed_up_seq bigint not null default 0,
  received_at timestamptz,
  trouble text,
  primary key (tenant_id, device_id, incarnation)
);

create table journal (
  tenant_id uuid not null,
  device_id uuid not null,
  seq bigint not null,
  received_at timestamptz not null default now(),
  incarnation integer not null,
  -- read back from a receipt, behind the head: nothing links it to the entries before until those come
  is_from_paper boolean not null default false,
  -- the canonical text, byte for byte as it was signed: deflated (ADR-0027)
  packed bytea not null,
  hash bytea not null,
  signature bytea not null,
  -- why a person should look at it
  review text[],
  primary key (tenant_id, device_id, incarnation, seq)
);

create table quarantine (
  tenant_id uuid not null,
  device_id uuid not null,
  incarnation integer not null,
  seq bigint not null,
  hash bytea not null,
  text text not null,
  signature bytea not null,
  reason text not null,
  received_at timestamptz not null default now(),
  primary key (tenant_id, device_id, incarnation, seq, hash)
);

-- Store server: what is head office's -----------------------------------------------------------------------------------------

-- where head office is, who this server is to it, and how far its records are read
create table upstream (
  tenant_id uuid primary key,
  url text not null,
  store_id uuid not null,
  device_id uuid not null,
  incarnation integer not null,
  feed_epoch text,
  feed_after bigint not null default 0,
  -- while all records are read anew: the place in the own feed at which that began
  reload_after bigint
);

-- what head office holds of each journal, as it last said
create table relay_head (
  tenant_id uuid not null,
  device_id uuid not null,
  incarnation integer not null,
  seq bigint not null,
  hash bytea not null,
  told_at timestamptz not null default now(),
  primary key (tenant_id, device_id, incarnation)
);

-- Orders: open baskets that the tills of a store share, until they are paid or given up ---------------------------------------

create table order_head (
  tenant_id uuid not null,
  store_id uuid not null,
  seq bigint not null,
  primary key (tenant_id, store_id)
);

create table order_event (
  tenant_id uuid not null,
  store_id uuid not null,
  order_id uuid not null,
  event_id uuid not null,
  -- in the order of commits, per store
  seq bigint not null,
  -- of a closed order only its closings are kept
  is_closing boolean not null,
  body jsonb not null,
  received_at timestamptz not null default now(),
  primary key (tenant_id, store_id, order_id, event_id)
);
create unique index order_event_seq on order_event (tenant_id, store_id, seq);

-- Ledgers ---------------------------------------------------------------------------------------------------------------------

create table money_entry (
  tenant_id uuid not null,
  transaction_id uuid not null,
  line_number integer not null,
  account text not null,
  detail text not null,
  currency text not null,
  -- debit above zero, credit below
  amount_minor bigint not null,
  primary key (tenant_id, transaction_id, line_number)
);

create table stock_entry (
  tenant_id uuid not null,
  transaction_id uuid not null,
  line_number integer not null,
  store_id uuid not null,
  item_id uuid not null,
  quantity_milli bigint not null,
  primary key (tenant_id, transaction_id, line_number)
);
-- ids of transactions rise with time: an item's movements come newest first without a column of time; ids of items are of one tenant
create index stock_entry_item on stock_entry (item_id, transaction_id);

create table value_entry (
  tenant_id uuid not null,
  transaction_id uuid not null,
  line_number integer not null,
  -- gift_card, voucher, store_credit, points, house_account; prepayment, whose account is the order
  kind text not null,
  account_id text not null,
  currency text not null,
  -- above zero the holder may spend more
  amount_minor bigint not null,
  primary key (tenant_id, transaction_id, line_number)
);
create index value_entry_account on value_entry (tenant_id, kind, account_id, transaction_id);

-- value that is set aside for payments that are not complete; the sale itself moves it
create table value_hold (
  tenant_id uuid not null,
  hold_id uuid not null,
  -- gift_card, store_credit, house_account, points
  kind text not null,
  account_id text not null,
  currency text not null,
  amount_minor bigint not null,
  made_at timestamptz not null,
  -- it lapses by itself
  until timestamptz not null,
  -- its payment was taken in, or is not made
  ended_at timestamptz,
  primary key (tenant_id, hold_id)
);
create index value_hold_account on value_hold (tenant_id, kind, account_id) where ended_at is null;

-- points that somebody of the back office gave or took: where the fact stands
create table points_correction (
  tenant_id uuid not null,
  customer_id uuid not null,
  correction_id uuid not null,
  device_id uuid not null,
  incarnation integer not null,
  seq bigint not null,
  primary key (tenant_id, customer_id, correction_id)
);
create index points_correction_entry on points_correction (tenant_id, device_id, incarnation, seq);

-- coupons that sales used
create table coupon_use (
  tenant_id uuid not null,
  -- as the sale names it
  promotion_id text not null,
  coupon_id text not null,
  transaction_id uuid not null,
  uses integer not null,
  primary key (tenant_id, promotion_id, coupon_id, transaction_id)
);
create index coupon_use_transaction on coupon_use (tenant_id, transaction_id);

create table stock_level (
  tenant_id uuid not null,
  store_id uuid not null,
  item_id uuid not null,
  quantity_milli bigint not null,
  primary key (tenant_id, store_id, item_id)
) with (fillfactor = 70);

-- What is read ----------------------------------------------------------------------------------------------------------------

create table transaction (
  tenant_id uuid not null,
  transaction_id uuid not null,
  type text not null,
  store_id uuid not null,
  device_id uuid not null,
  incarnation integer not null,
  seq bigint not null,
  at timestamptz not null,
  -- the day and hour on the wall of the store
  local_day date not null,
  local_hour smallint not null,
  receipt_number bigint,
  operator_id uuid,
  -- whom it names; who that is, only their record says
  customer_id uuid,
  currency text,
  total_minor bigint,
  tax_minor bigint,
  line_count integer not null,
  tender_types text[],
  -- the shared order that it paid
  order_id uuid,
  review text[],
  primary key (tenant_id, transaction_id)
);
create index transaction_order on transaction (tenant_id, order_id) where order_id is not null;
create index transaction_at on transaction (tenant_id, at, transaction_id);
create index transaction_customer on transaction (tenant_id, customer_id, at, transaction_id) where customer_id is not null;
create index transaction_receipt on transaction (tenant_id, receipt_number, at) where receipt_number is not null;

-- goods that came back from a sale that was named
create table return_line (
  tenant_id uuid not null,
  transaction_id uuid not null,
  line_number integer not null,
  original_transaction_id uuid not null,
  -- from 1
  original_line integer not null,
  -- above zero
  quantity_milli bigint not null,
  primary key (tenant_id, transaction_id, line_number)
);
create index return_line_original on return_line (tenant_id, original_transaction_id, transaction_id);

create table sales_hour (
  tenant_id uuid not null,
  store_id uuid not null,
  local_day date not null,
  local_hour smallint not null,
  currency text not null,
  transaction_count integer not null,
  total_minor bigint not null,
  tax_minor bigint not null,
  primary key (tenant_id, store_id, local_day, local_hour, currency)
) with (fillfactor = 70);

-- closed shifts, by currency
create table till_shift (
  tenant_id uuid not null,
  device_id uuid not null,
  incarnation integer not null,
  -- of the entry that closed it
  seq bigint not null,
  currency text not null,
  shift_id uuid not null,
  store_id uuid not null,
  -- of the Z report that ends its period
  number bigint not null,
  opened_at timestamptz,
  opened_by uuid,
  at timestamptz not null,
  closed_by uuid not null,
  float_minor bigint not null,
  tendered_minor bigint not null,
  paid_in_minor bigint not null,
  paid_out_minor bigint not null,
  picked_up_minor bigint not null,
  expected_minor bigint not null,
  -- counted less expected; null where nobody counted
  difference_minor bigint,
  note text,
  primary key (tenant_id, device_id, incarnation, seq, currency)
);
create index till_shift_at on till_shift (tenant_id, at, device_id, seq);

-- Z reports
create table till_report (
  tenant_id uuid not null,
  device_id uuid not null,
  incarnation integer not null,
  seq bigint not null,
  store_id uuid not null,
  number bigint not null,
  at timestamptz not null,
  operator_id uuid not null,
  currency text not null,
  sales_minor bigint not null,
  returns_minor bigint not null,
  review text[],
  primary key (tenant_id, device_id, incarnation, seq)
);

-- what people told the time clock, what was corrected, and exercises of training mode
create table staff_event (
  tenant_id uuid not null,
  device_id uuid not null,
  incarnation integer not null,
  seq bigint not null,
  store_id uuid not null,
  staff_id uuid not null,
  -- time_clocked, time_corrected, exercise_done
  kind text not null,
  -- of what is told, in the store's time: of a correction the day that it corrects
  local_day date not null,
  primary key (tenant_id, device_id, incarnation, seq)
);
create index staff_event_day on staff_event (tenant_id, kind, local_day);

-- Approval --------------------------------------------------------------------------------------------------------------------

-- what devices of a store ask each other, for minutes; what came of it stands in their journals
create table approval_request (
  tenant_id uuid not null,
  request_id uuid not null,
  store_id uuid not null,
  -- that asks
  device_id uuid not null,
  question jsonb not null,
  -- nobody answers it after that
  until timestamptz not null,
  -- approved, refused; null while it waits
  answer text,
  -- a member of staff; of the back office the account, as journals name it
  answered_by uuid,
  -- null where the back office answered
  answering_device uuid,
  -- of whoever answered in the back office
  office_name text,
  primary key (tenant_id, request_id)
);
create index approval_request_store on approval_request (tenant_id, store_id, until);

-- Invoices --------------------------------------------------------------------------------------------------------------------

-- invoices that were made out: where the fact stands
create table invoice (
  tenant_id uuid not null,
  invoice_id uuid not null,
  -- whose sale or return it is for
  transaction_id uuid not null,
  series text not null,
  number bigint not null,
  device_id uuid not null,
  incarnation integer not null,
  seq bigint not null,
  primary key (tenant_id, invoice_id)
);
create index invoice_transaction on invoice (tenant_id, transaction_id);
create index invoice_entry on invoice (tenant_id, device_id, incarnation, seq);

-- whom they name: the journal has the digest alone, so that it can be forgotten when the law lets it go
create table invoice_buyer (
  tenant_id uuid not null,
  invoice_id uuid not null,
  text text not null,
  -- until then the law wants it kept, whoever asks to be forgotten
  kept_until date not null,
  primary key (tenant_id, invoice_id)
);
create index invoice_buyer_kept on invoice_buyer (tenant_id, kept_until);

-- Mail ------------------------------------------------------------------------------------------------------------------------

-- the server that sends it
create table mail_server (
  tenant_id uuid primary key,
  settings jsonb not null,
  -- by the secret of this server's data directory
  sealed_password text
);

-- receipts that somebody wants by e-mail: an outbox, and what became of each
create table mail (
  tenant_id uuid not null,
  mail_id uuid not null,
  transaction_id uuid not null,
  -- whose address is taken when it is sent; null where one was typed
  customer_id uuid,
  -- forgotten when it is sent
  address text,
  language text not null,
  -- it waits for the invoice of its sale
  is_invoice boolean not null default false,
  -- the customer had the receipt before
  is_copy boolean not null default false,
  -- waiting, sending, sent, in_doubt, failed
  state text not null,
  attempts integer not null default 0,
  made_at timestamptz not null,
  -- when it is tried again; of one that is being sent, until when
  next_at timestamptz not null,
  reason text,
  ended_at timestamptz,
  primary key (tenant_id, mail_id)
);
create index mail_due on mail (tenant_id, next_at) where state in ('waiting', 'sending');

-- Two walls: the application names the tenant in every statement, and PostgreSQL shows no other ---------------------------------

do $$
declare
  name text;
begin
  foreach name in array array[
    'feed_head', 'record', 'feed_chunk', 'record_history', 'device', 'journal_head', 'journal', 'quarantine', 'money_entry', 'stock_entry',
    'value_entry', 'value_hold', 'points_correction', 'coupon_use', 'stock_level', 'transaction', 'return_line', 'sales_hour', 'till_shift', 'till_report',
    'staff_event', 'upstream', 'relay_head', 'order_head', 'order_event', 'mail_server', 'mail', 'invoice', 'invoice_buyer', 'approval_request'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant_wall on %I using (tenant_id = (select current_setting(''kassa.tenant'')::uuid))', name);
  end loop;
end
$$;

grant select, insert on journal, quarantine, money_entry, stock_entry, value_entry, transaction, return_line, record_history to kassa_app;
grant select, insert on points_correction, coupon_use, till_shift, till_report, staff_event to kassa_app;
grant select, insert, update, delete on approval_request to kassa_app;
grant select, insert on invoice to kassa_app;
grant select, insert, delete on invoice_buyer to kassa_app;
grant select, insert, update on value_hold to kassa_app;
grant select, insert, update on feed_head, record, device, journal_head, stock_level, sales_hour, upstream, relay_head to kassa_app;
grant select, insert, update on order_head to kassa_app;
grant select, insert, delete on order_event, feed_chunk to kassa_app;
grant select, insert, update on mail_server to kassa_app;
grant select, insert, update, delete on mail to kassa_app;
-- whoever wants to be forgotten is forgotten in earlier versions, too
grant update (body) on record_history to kassa_app;
grant update (review, is_from_paper) on journal to kassa_app;
-- an entry that was read from paper, and came from its till after all, is no longer named for that
grant update (review) on transaction to kassa_app;

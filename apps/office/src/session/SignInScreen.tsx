/** Sign in by e-mail address and password. */
import { Button, TextField } from '@kassa/ui'
import { type FormEvent, useState } from 'react'
import { faultCodeOf } from '../request/fault.ts'
import { Preferences } from '../shell/Preferences.tsx'
import { Wordmark } from '../shell/Wordmark.tsx'
import { words } from '../words/words.ts'
import { useSignIn } from './session.ts'

/** The sign-in. What was typed stays when the server refuses it. */
export function SignInScreen() {
  const t = words.useWords()
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-8 p-6">
      <title>{t('sign_in.title')}</title>
      <Wordmark size="lg" />
      <section className="w-full max-w-100 rounded-xl border border-line bg-surface p-6 shadow-raised sm:p-8">
        <h1 className="text-xl font-semibold">{t('sign_in.heading')}</h1>
        <p className="mt-1 text-sm text-ink-muted">{t('sign_in.purpose')}</p>
        <SignInForm />
      </section>
      <Preferences />
    </main>
  )
}

function SignInForm() {
  const t = words.useWords()
  const signIn = useSignIn()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isMissing, setIsMissing] = useState({ email: false, password: false })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = { email: email.trim() === '', password: password === '' }
    setIsMissing(missing)
    if (!missing.email && !missing.password) signIn.mutate({ email: email.trim(), password })
  }
  const code = signIn.error === null ? undefined : faultCodeOf(signIn.error)
  const refusal = code === undefined ? undefined : t(`fault.${code}.what`)
  return (
    <form onSubmit={submit} noValidate className="mt-6 flex flex-col gap-5">
      <TextField
        label={t('sign_in.email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoFocus
        required
        size="lg"
        value={email}
        onChange={setEmail}
        error={isMissing.email ? t('sign_in.email_missing') : undefined}
      />
      <TextField
        label={t('sign_in.password')}
        type="password"
        autoComplete="current-password"
        required
        size="lg"
        value={password}
        onChange={setPassword}
        error={isMissing.password ? t('sign_in.password_missing') : undefined}
      />
      {code !== undefined && (
        <div role="alert" className="rounded-md bg-danger-soft p-3 text-sm text-on-danger-soft">
          <p className="font-semibold">{refusal}</p>
          <p className="mt-0.5">{t(`fault.${code}.remedy`)}</p>
        </div>
      )}
      <Button type="submit" kind="primary" size="lg" wide busy={signIn.isPending}>
        {t('sign_in.submit')}
      </Button>
    </form>
  )
}

// Icons of the devices, of the way of the data, and of what a person should know.
import { makeIcon } from './Icon.tsx'

export const PrinterIcon = /* @__PURE__ */ makeIcon(
  'M7 9V4h10v5M7 16.5H4V9h16v7.5h-3M7 13.5h10V20H7ZM17 11.5h.01',
)
export const ScannerIcon = /* @__PURE__ */ makeIcon(
  'M4 8V4.5h3.5M16.5 4.5H20V8M20 16v3.5h-3.5M7.5 19.5H4V16M8 8.5v7M11 8.5v7M13.5 8.5v7M16 8.5v7',
)
export const ScaleIcon = /* @__PURE__ */ makeIcon('M4 19h16l-2-9H6ZM9 10a3 3 0 0 1 6 0M12 15.5l2-2.5M5 7h14')
export const DrawerIcon = /* @__PURE__ */ makeIcon('M5.5 5h13l2 7.5V19h-17v-6.5ZM3.5 12.5h17M10 15.7h4')
export const TerminalIcon = /* @__PURE__ */ makeIcon(
  'M7 3.5h10v17H7ZM9.5 6.5h5v3.5h-5ZM10 13.5h.01M12 13.5h.01M14 13.5h.01M10 16.7h.01M12 16.7h.01M14 16.7h.01',
)
export const DeviceIcon = /* @__PURE__ */ makeIcon('M3.5 5h17v11.5h-17ZM12 16.5V20M8 20h8')
export const KeyboardIcon = /* @__PURE__ */ makeIcon(
  'M3 6.5h18v11H3ZM6.5 10h.01M10.2 10h.01M13.8 10h.01M17.5 10h.01M8 14h8',
)
export const CloudIcon = /* @__PURE__ */ makeIcon(
  'M7.5 18.5a4.3 4.3 0 0 1-.6-8.5 5.5 5.5 0 0 1 10.6.8 3.9 3.9 0 0 1-.5 7.7Z',
)
export const CloudDoneIcon = /* @__PURE__ */ makeIcon(
  'M7.5 18.5a4.3 4.3 0 0 1-.6-8.5 5.5 5.5 0 0 1 10.6.8 3.9 3.9 0 0 1-.5 7.7ZM9.5 13.5l2 2 3.5-3.7',
)
export const OfflineIcon = /* @__PURE__ */ makeIcon(
  'M4 4l16 16M9.3 6.6a5.5 5.5 0 0 1 8.2 4.2 3.9 3.9 0 0 1 1.9 6.4M15.5 18.5h-8a4.3 4.3 0 0 1-.6-8.5',
)
export const LockIcon = /* @__PURE__ */ makeIcon('M5.5 10.5h13v9.5h-13ZM8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v2')
export const KeyIcon = /* @__PURE__ */ makeIcon(
  'M8 11.5a4 4 0 1 0 0 8a4 4 0 0 0 0-8ZM11 12.7 19.5 4.5M16 8l2.8 2.8',
)
export const ShieldIcon = /* @__PURE__ */ makeIcon(
  'M12 3.5 19.5 6v6c0 4.2-3 7-7.5 8.5C7.5 19 4.5 16.2 4.5 12V6ZM9 12l2.2 2.2L15 10',
)
export const SettingsIcon = /* @__PURE__ */ makeIcon(
  'M4 7h9M17 7h3M4 17h3M11 17h9M15 5a2 2 0 1 0 0 4a2 2 0 0 0 0-4ZM9 15a2 2 0 1 0 0 4a2 2 0 0 0 0-4ZM4 12h16',
)
export const SunIcon = /* @__PURE__ */ makeIcon(
  'M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8ZM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1',
)
export const MoonIcon = /* @__PURE__ */ makeIcon('M20 14.5A8.3 8.3 0 0 1 9.5 4a8.3 8.3 0 1 0 10.5 10.5Z')
export const FullScreenIcon = /* @__PURE__ */ makeIcon('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5')
export const GlobeIcon = /* @__PURE__ */ makeIcon(
  'M12 3.8a8.2 8.2 0 1 0 0 16.4a8.2 8.2 0 0 0 0-16.4ZM3.8 12h16.4M12 3.8c5 5 5 11.4 0 16.4M12 3.8c-5 5-5 11.4 0 16.4',
)
export const SoundIcon = /* @__PURE__ */ makeIcon(
  'M4 9.5v5h3.5l5 4v-13l-5 4ZM16 9a4.2 4.2 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
)
export const WarningIcon = /* @__PURE__ */ makeIcon('M12 4 21 19.5H3ZM12 10v4.5M12 17h.01')
export const ErrorIcon = /* @__PURE__ */ makeIcon(
  'M12 3.8a8.2 8.2 0 1 0 0 16.4a8.2 8.2 0 0 0 0-16.4ZM12 7.8v5M12 16h.01',
)
export const InfoIcon = /* @__PURE__ */ makeIcon(
  'M12 3.8a8.2 8.2 0 1 0 0 16.4a8.2 8.2 0 0 0 0-16.4ZM12 11v5M12 8h.01',
)
export const DoneIcon = /* @__PURE__ */ makeIcon(
  'M12 3.8a8.2 8.2 0 1 0 0 16.4a8.2 8.2 0 0 0 0-16.4ZM8.3 12.3l2.5 2.5 5-5.3',
)
export const QrIcon = /* @__PURE__ */ makeIcon(
  'M4.5 4.5h5.5v5.5H4.5ZM14 4.5h5.5v5.5H14ZM4.5 14h5.5v5.5H4.5ZM14 14h2v2M19.5 14v3M17 19.5h2.5M14 19.5h.01M7.2 7.2h.01M16.8 7.2h.01M7.2 16.8h.01',
)

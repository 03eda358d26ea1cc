/** The sign of Kassa. Decoration: the name beside it, or the page's title, says the same. */
export function Mark({ size = 40 }: { size?: number }) {
  return (
    <img
      src={`${import.meta.env.BASE_URL}icons/kassa.svg`}
      alt=""
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      className="shrink-0"
    />
  )
}

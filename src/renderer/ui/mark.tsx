/** The ladder of the logo, in the current colour. */
export function Mark({ className }: { readonly className?: string }) {
  return (
    <svg
      viewBox="0 0 30 34"
      className={className}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
    >
      <path d="M8 3v28M22 3v28M8 9h14M8 17h14M8 25h14" />
    </svg>
  );
}

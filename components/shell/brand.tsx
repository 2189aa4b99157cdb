/** The mark alone. */
export function BrandMark() {
  return (
    <svg className="size-[18px] flex-none" viewBox="0 0 18 18" aria-hidden="true">
      <path d="M1 14.5h16" stroke="var(--line-strong)" strokeWidth="1.5" />
      <path
        d="M2 12l4.5-3.5 3.5 1.5L16 3.5"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The mark with the workspace it belongs to. */
export function Brand({ workspace }: { workspace: string }) {
  return (
    <div className="brand">
      <BrandMark />
      <span className="min-w-0">
        <span className="block truncate" title={workspace}>
          {workspace}
        </span>
        <small>Ergograph</small>
      </span>
    </div>
  );
}

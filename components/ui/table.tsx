import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { ScrollBox } from './scroll-box';
import { ViewLink } from './view-link';

/**
 * A table of hairlines. `phone="rows"` turns each row into a grid of two columns on a phone
 * (cells with `hidePhone` drop out); `phone="scroll"` keeps the table and lets it scroll.
 */
export function Table({
  caption,
  phone = 'scroll',
  className,
  children,
}: {
  /** Read aloud, not shown. */
  caption: string;
  phone?: 'scroll' | 'rows';
  className?: string;
  children: ReactNode;
}) {
  return (
    <ScrollBox label={caption}>
      <table className={classNames('tbl', phone === 'rows' && 'tbl-rows', className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </ScrollBox>
  );
}

type CellLook = { num?: boolean; hidePhone?: boolean };

function cellClass({ num, hidePhone }: CellLook, className?: string) {
  return classNames(num && 'num', hidePhone && 'hide-phone', className);
}

/** A column head. With `sort` it is a link; `sorted` says which way the column is sorted now. */
export function Th({
  num,
  hidePhone,
  className,
  sort,
  sorted,
  children,
  ...rest
}: CellLook &
  ComponentProps<'th'> & { sort?: string; sorted?: 'ascending' | 'descending' | null }) {
  return (
    <th
      scope="col"
      className={cellClass({ num, hidePhone }, className)}
      aria-sort={sorted ?? undefined}
      {...rest}
    >
      {sort ? (
        <ViewLink href={sort} scroll={false} className="inline-flex items-center gap-1">
          {children}
          {sorted ? <Icon name={sorted === 'ascending' ? 'sort-up' : 'sort-down'} small /> : null}
        </ViewLink>
      ) : (
        children
      )}
    </th>
  );
}

export function Td({ num, hidePhone, className, ...rest }: CellLook & ComponentProps<'td'>) {
  return <td className={cellClass({ num, hidePhone }, className)} {...rest} />;
}

/** The name of a row, with a grey second line. */
export function RowHead({ name, detail }: { name: ReactNode; detail?: ReactNode }) {
  return (
    <th scope="row" className="font-normal">
      <span className="line-clamp-2 font-medium break-words">{name}</span>
      {detail ? <span className="block text-xs text-ink-3">{detail}</span> : null}
    </th>
  );
}

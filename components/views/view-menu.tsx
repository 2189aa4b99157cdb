'use client';

import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { CodeToCome, WhenCome } from '@/components/ui/code-to-come';
import { FormToCome } from '@/components/ui/form-to-come';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import type { FormAction } from '@/lib/form-state';
import type { Words } from '@/lib/words/words';
import type { KeptPage, ShownView } from './shown-views';

const viewForm = new CodeToCome(() => import('./view-form').then((module) => module.ViewForm));
const deleteView = new CodeToCome(() =>
  import('./delete-view').then((module) => module.DeleteView),
);

type ViewActionsOf = {
  save: FormAction;
  edit: FormAction;
  remove: FormAction;
};

type ViewMenuProps = {
  page: KeptPage;
  views: readonly ShownView[];
  mayShare: boolean;
  /** The page on a wall. */
  wallHref: string;
  /** The form of a report that begins with this page; null where none can be made of it. */
  reportHref: string | null;
  /** The form of an alert that watches this page; null where none can. */
  alertHref: string | null;
  actions: ViewActionsOf;
};

/** Views that were kept, those of the team, and the way to keep the one on screen. */
export function ViewMenu(props: ViewMenuProps) {
  const t = useWords();
  const { page, views } = props;
  const current = views.find(({ address }) => address === page.address);
  return (
    <Popover
      label={t('views.saved-views')}
      align="end"
      className="menu w-80"
      onNear={() => {
        viewForm.ahead();
        deleteView.ahead();
      }}
      trigger={
        <Button
          className="view-button"
          variant={current ? 'on' : 'default'}
          aria-label={t('views.saved-views')}
        >
          <Icon name="overview" />
          <span className="v desk-only">{current?.name ?? t('views.views')}</span>
          <Icon name="down" small />
        </Button>
      }
    >
      <MenuContent {...props} />
    </Popover>
  );
}

/** Lives only while the menu is open, so that it always opens with its list. */
function MenuContent(props: ViewMenuProps) {
  const t = useWords();
  const { page, views, mayShare, actions } = props;
  const [form, setForm] = useState<'none' | 'save' | string>('none');
  const edited = views.find(({ id }) => id === form);
  if (form === 'save') {
    return (
      <MenuForm title={t('views.save-this')} back={() => setForm('none')}>
        <WhenCome
          code={viewForm}
          given={{ action: actions.save, page, mayShare }}
          meanwhile={<FormToCome />}
        />
      </MenuForm>
    );
  }
  if (edited) {
    return (
      <MenuForm title={t('views.change-named', { name: edited.name })} back={() => setForm('none')}>
        <WhenCome
          key={edited.id}
          code={viewForm}
          given={{ action: actions.edit, page, view: edited, mayShare }}
          meanwhile={<FormToCome />}
        />
        <WhenCome
          code={deleteView}
          given={{ view: edited, remove: actions.remove, restore: actions.save }}
        />
      </MenuForm>
    );
  }
  return (
    <>
      <Rows
        title={t('views.yours')}
        views={views.filter(({ isOwn }) => isOwn)}
        page={page}
        edit={setForm}
      />
      <Rows title={t('views.from-team')} views={views.filter(({ isOwn }) => !isOwn)} page={page} />
      {views.length > 0 ? <hr /> : null}
      <button type="button" className="it" onClick={() => setForm('save')}>
        <Icon name="plus" small /> {t('views.save-this-more')}
      </button>
      <WaysOn {...props} />
      <Link className="it" href="/views">
        <Icon name="settings" small /> {t('views.all')}
      </Link>
    </>
  );
}

/** Where the page on screen can be taken to. */
function WaysOn({ wallHref, reportHref, alertHref }: ViewMenuProps) {
  const t = useWords();
  const ways = [
    { href: reportHref, icon: 'calendar', words: t('views.report-on') },
    { href: alertHref, icon: 'warning', words: t('views.alert-on') },
    { href: wallHref, icon: 'board', words: t('views.on-wall') },
  ] as const;
  return ways.map(({ href, icon, words }) =>
    href ? (
      <Link key={words} className="it" href={href} prefetch={false}>
        <Icon name={icon} small /> {words}
      </Link>
    ) : null,
  );
}

function MenuForm({
  title,
  back,
  children,
}: {
  title: string;
  back: () => void;
  children: ReactNode;
}) {
  const t = useWords();
  return (
    <div className="grid gap-3 p-2">
      <div className="flex items-center gap-2">
        <Button variant="quiet" small icon aria-label={t('views.back')} onClick={back}>
          <Icon name="left" small />
        </Button>
        <h2 className="min-w-0 truncate font-medium">{title}</h2>
      </div>
      {children}
    </div>
  );
}

function Rows({
  title,
  views,
  page,
  edit,
}: {
  title: string;
  views: readonly ShownView[];
  page: KeptPage;
  edit?: (id: string) => void;
}) {
  const t = useWords();
  if (views.length === 0) return null;
  return (
    <>
      <p className="t">{title}</p>
      <ul className="max-h-60 overflow-y-auto">
        {views.map((view) => (
          <li key={view.id} className="flex items-center">
            <Link
              className="it min-w-0"
              href={view.address}
              aria-current={view.address === page.address ? 'page' : undefined}
            >
              <span className="size-3">
                {view.address === page.address ? <Icon name="check" small /> : null}
              </span>
              <span className="min-w-0 truncate" title={view.name}>
                {view.name}
              </span>
              <span className="d">{notesOf(t, view)}</span>
            </Link>
            {edit ? (
              <Button
                variant="quiet"
                small
                icon
                aria-label={t('views.change', { name: view.name })}
                onClick={() => edit(view.id)}
              >
                <Icon name="edit" small />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function notesOf(t: Words, { isDefault, isShared, isOwn, ownerName }: ShownView): string {
  if (isDefault) return t('views.first');
  if (!isOwn) return ownerName ?? '';
  return isShared ? t('views.shared') : '';
}

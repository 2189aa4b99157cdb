'use client';

import { useWords } from '#words';
import { BrandMark } from '@/components/shell/brand';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuSubmit, MenuTitle } from '@/components/ui/menu';

export type SwitcherWorkspace = { id: string; name: string; isSample: boolean };

/** The workspace at hand, and the way to the others. */
export function WorkspaceSwitcher({
  current,
  workspaces,
  action,
}: {
  current: string;
  workspaces: readonly SwitcherWorkspace[];
  action: (data: FormData) => void | Promise<void>;
}) {
  const t = useWords();
  const here = workspaces.find((workspace) => workspace.id === current);
  return (
    <Menu
      label={t('shell.workspaces')}
      trigger={
        <button
          type="button"
          className="brand w-full text-left"
          aria-label={t('shell.change-workspace')}
        >
          <BrandMark />
          <span className="min-w-0 flex-1">
            <span className="block truncate">{here?.name}</span>
            <small>{here?.isSample ? t('shell.sample-workspace') : 'Ergograph'}</small>
          </span>
          <Icon name="down" small />
        </button>
      }
    >
      <MenuTitle>{t('shell.workspaces')}</MenuTitle>
      {workspaces.map(({ id, name, isSample }) => (
        <MenuSubmit key={id} action={action} fields={{ workspace: id }}>
          {id === current ? <Icon name="check" /> : <span className="w-4" />}
          <span className="truncate">{name}</span>
          {isSample ? <span className="d">{t('shell.sample')}</span> : null}
        </MenuSubmit>
      ))}
    </Menu>
  );
}

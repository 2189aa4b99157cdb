'use client';

import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuSubmit, MenuTitle } from '@/components/ui/menu';

export type ShellUser = { name: string; email?: string; role: string };

/** Who is signed in, in which role, and the way out. */
export function UserMenu({
  user,
  signOut,
}: {
  user: ShellUser;
  signOut: (data: FormData) => void | Promise<void>;
}) {
  return (
    <Menu
      label="Your account"
      side="top"
      trigger={
        <button type="button" className="who">
          <Avatar name={user.name} />
          <span className="name">{user.name}</span>
        </button>
      }
    >
      <MenuTitle>
        <span className="block font-medium text-ink">{user.name}</span>
        {user.email ? <span className="block">{user.email}</span> : null}
        <span className="block">{user.role}</span>
      </MenuTitle>
      <MenuSubmit action={signOut}>
        <Icon name="sign-out" /> Sign out
      </MenuSubmit>
    </Menu>
  );
}

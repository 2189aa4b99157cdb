import { redirect } from 'next/navigation';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';

export default async function SettingsPage() {
  const { role } = await requireMember();
  redirect(may(role, 'settings:write') ? '/settings/workspace' : '/settings/account');
}

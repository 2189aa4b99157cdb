import { pages } from './access-table';
import { accessFaults } from './accessibility';
import { expect, test } from './fixtures';
import { addressOf, furnish } from './furnished';
import { tellPhoneStory } from './phone-story';

const behindTheDoor = Object.entries(pages)
  .filter(([, { lowest }]) => lowest !== 'everybody')
  .map(([path, door]) => ({ path, door }));
/** Pages of one thing each are looked at where there is one of everything, all others where there is a story. */
const ofOneThing = behindTheDoor.filter(({ door }) => door.names);
const ofAll = behindTheDoor.filter(({ door }) => !door.names);

const looks = [
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'dark', width: 390, height: 844 },
] as const;

for (const { theme, width, height } of looks) {
  test(`axe finds nothing on any page, ${theme} and ${width} px wide`, async ({
    page,
    signIn,
    installation,
  }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    const found: string[] = [];
    const lookAt = async (address: string) => {
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
      await expect(page.locator('main .skel'), address).toHaveCount(0);
      // In the frames are previews without a script; pages of their own are looked at elsewhere.
      const faults = await accessFaults(page, { frames: false });
      found.push(...faults.map((fault) => `${new URL(page.url()).pathname}: ${fault}`));
    };

    const furnished = await signIn('admin');
    const ids = await furnish(installation, furnished.workspaceId);
    for (const one of ofOneThing) await lookAt(addressOf(one, ids));

    const { workspaceId } = await signIn('admin');
    await tellPhoneStory(installation.databaseUrl, workspaceId);
    for (const one of ofAll) await lookAt(addressOf(one, {}));
    expect(found).toEqual([]);
  });
}

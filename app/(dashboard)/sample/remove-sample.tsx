import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { removeSampleAction } from './actions';

/** The button that takes the sample company away, after one question. */
export function RemoveSample({ small = false }: { small?: boolean }) {
  return (
    <ConfirmDialog
      trigger={<Button small={small}>Remove sample data</Button>}
      title="Remove the sample company?"
      description="Its workspace goes with all customers and answers. Your own data is not touched, and the sample can be loaded again at any time."
      confirm="Remove sample data"
      action={removeSampleAction}
    />
  );
}

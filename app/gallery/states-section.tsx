import { DefinitionPopover } from '@/components/metrics/definition-popover';
import { ScoreBadge } from '@/components/metrics/score-badge';
import { IntervalSwitch, MethodSwitch } from '@/components/metrics/switches';
import { VerdictChip } from '@/components/metrics/verdict-chip';
import { Badge, Kbd } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { CopyButton } from '@/components/ui/copy-button';
import { EmptyState, ErrorState } from '@/components/ui/empty-state';
import { Checkbox, SelectField, TextareaField, TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { ProgressBar } from '@/components/ui/progress-bar';
import { TableSkeleton } from '@/components/ui/skeleton';
import { LinkTabs, Steps } from '@/components/ui/steps';
import { Tooltip } from '@/components/ui/tooltip';
import { ces, nps, pair } from './edge-data';
import { ToastButtons } from './toast-buttons';

async function nothing() {
  'use server';
}

function options(labels: readonly string[], current: string) {
  return labels.map((label) => ({
    key: label,
    label,
    href: `#${label}`,
    current: label === current,
  }));
}

function Controls() {
  return (
    <Panel title="Controls" padded>
      <div className="grid grid-cols-1 gap-4">
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary">Primary</Button>
          <Button>Default</Button>
          <Button variant="on">Selected</Button>
          <Button variant="dashed">Add filter</Button>
          <Button variant="quiet">Quiet</Button>
          <Button variant="danger">Delete 41,206 answers</Button>
          <Button disabled>Disabled</Button>
          <Button small>Small</Button>
          <LinkButton href="#link">Link</LinkButton>
          <Tooltip words="Add a note to the chart">
            <Button icon aria-label="Add a note">
              <Icon name="plus" />
            </Button>
          </Tooltip>
          <CopyButton text="Ergograph" />
          <ToastButtons />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <MethodSwitch
            options={options(['Mean', 'Agree 5–7', 'Net 6–7 minus 1–3', '0–100'], 'Mean')}
          />
          <DefinitionPopover
            definition={ces}
            n={14_141}
            worked="75,778 ÷ 14,141"
            question="Kestrel made it easy for me to handle my issue."
            docsHref="#docs"
            more={[['Target', '5.50, set 8 January']]}
          />
          <IntervalSwitch options={options(['Day', 'Week', 'Month'], 'Week')} />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <VerdictChip change={pair(ces, 900, 4.4, 5.2).change} definition={ces} />
          <VerdictChip change={pair(ces, 900, 5.6, 5.2).change} definition={ces} />
          <VerdictChip change={pair(ces, 300, 5.2, 5.22).change} definition={ces} />
          <VerdictChip change={pair(ces, 21, 5.2, 5.2).change} definition={ces} />
          <VerdictChip change={null} definition={ces} />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <ScoreBadge point={2} definition={ces} />
          <ScoreBadge point={4} definition={ces} />
          <ScoreBadge point={7} definition={ces} />
          <ScoreBadge point={10} definition={nps} />
          <span className="text-xs text-ink-3">hard 1–3, neutral 4–5, easy 6–7</span>
          <Badge>archived</Badge>
          <Badge tone="warn">sample</Badge>
          <Badge tone="accent">new</Badge>
          <Kbd>Esc</Kbd>
        </div>
        <Steps
          label="Import"
          steps={[
            { label: 'File', state: 'done', href: '#file' },
            { label: 'Map and check', state: 'current' },
            { label: 'Import', state: 'ahead' },
          ]}
        />
        <LinkTabs
          label="Settings"
          tabs={[
            { label: 'Workspace', href: '#w', current: true },
            { label: 'Members', href: '#m', current: false, count: '12' },
          ]}
        />
        <ProgressBar label="Reading survey.csv" done={0.62} words="1,978 of 3,194 lines" />
      </div>
    </Panel>
  );
}

function FormPanel() {
  return (
    <Panel title="Target for CES" padded>
      <form className="grid grid-cols-1 gap-3">
        <TextField
          label="Target"
          defaultValue="55"
          error="Between 1 and 7 for this method. Did you mean 5.5?"
        />
        <SelectField
          label="Channel"
          options={[{ value: 'phone', label: 'Phone' }]}
          hint="Where the question is asked."
        />
        <TextareaField label="Note" placeholder="Optional" />
        <Checkbox label="Count archived surveys" hint="Their answers stay in every figure." />
        <div className="end">
          <Button>Cancel</Button>
          <Button variant="primary">Save target</Button>
        </div>
      </form>
    </Panel>
  );
}

/** Empty, failing, loading, forbidden, destructive; and every control. */
export function StatesSection() {
  return (
    <div className="grid grid-cols-1 gap-4">
      <Notice>The filter “plan = Platinum” was dropped: no answer has that value.</Notice>
      <Notice tone="error" actions={<a href="#fix">Fix it</a>}>
        Not saved: Sam changed this target a minute ago.
      </Notice>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-3">
        <Panel title="CES by week">
          <EmptyState
            title="No answers yet"
            actions={
              <>
                <Button variant="primary">Send a test answer</Button>
                <Button>Import history</Button>
              </>
            }
          >
            The survey is live since 09:12. The first answer appears here within seconds.
          </EmptyState>
        </Panel>
        <Panel title="CES by week">
          <ErrorState
            title="This chart did not load"
            reference="7f3a-c21"
            actions={<Button>Try again</Button>}
          >
            The database took longer than 10 s. The other charts are complete. Your filters are
            kept.
          </ErrorState>
        </Panel>
        <Panel title="Customers">
          <EmptyState
            icon="lock"
            title="Names are hidden for you"
            actions={<Button>Ask for access</Button>}
          >
            Viewers see scores and counts. An admin can give you another role.
          </EmptyState>
        </Panel>
        <Panel title="Loading">
          <TableSkeleton rows={5} />
        </Panel>
        <FormPanel />
        <Panel title="Destructive" padded>
          <div className="flex flex-wrap gap-2">
            <ConfirmDialog
              trigger={<Button>Delete survey …</Button>}
              title="Delete the survey “Support case solved”?"
              description={
                <>
                  7 versions and <b className="text-ink">41,206 answers</b> go with it.
                </>
              }
              confirm="Delete 41,206 answers"
              cancel="Keep it"
              typed="Support case solved"
              irreversible
              action={nothing}
              alternative={<Button>Archive instead</Button>}
            />
            <ConfirmDialog
              trigger={<Button>Archive …</Button>}
              title="Archive “Phone”?"
              description="Its answers stay; you can bring it back."
              confirm="Archive"
              action={nothing}
            />
          </div>
          <Pagination previous="#p" next="#n" words="51–100 of 14,141" />
        </Panel>
      </div>
      <Controls />
    </div>
  );
}

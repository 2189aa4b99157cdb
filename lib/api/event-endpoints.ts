import type { Endpoint } from './endpoint';

/** What other systems tell, so that people are asked at the right moment. */
export const eventEndpoints: readonly Endpoint[] = [
  {
    id: 'takeEvents',
    method: 'post',
    path: '/api/v1/events',
    group: 'Events',
    permission: 'responses:write',
    title: 'Tell of events',
    about:
      'One, or up to 1,000 at once: all of them or none. Each is decided at once by the rules of its touchpoint, and the answer says what became of it. The same id is taken in once.',
    body: 'NewEvents',
    example: {
      id: 'case-8841-solved',
      event: 'support.solved',
      customer: { id: 'c-1042', email: 'tom@brightwater.example' },
      occurred_at: '2026-03-02T09:14:11+01:00',
      channel: 'phone',
      attributes: { ticket: '8841', subject: 'a payslip' },
    },
    answers: {
      200: ['None was new.', 'Events'],
      201: ['Some were new, and are taken in.', 'Events'],
    },
  },
  {
    id: 'takeMailReports',
    method: 'post',
    path: '/api/v1/mail-reports',
    group: 'Events',
    permission: 'responses:write',
    title: 'Report mail that came back or was unwanted',
    about:
      'One, or up to 1,000 at once. The address gets no more mail; a question whose mail came back is counted as not delivered. Reporting it again changes nothing.',
    body: 'MailReports',
    example: { kind: 'bounced', address: 'tom@brightwater.example' },
    answers: { 200: ['What became of each.', 'MailReportsTaken'] },
  },
];

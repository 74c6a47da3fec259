/** Somebody who looks at every page of the demonstration. */
export interface Visitor {
  readonly who: string;
  readonly email: string;
  /** Pages that this role may not see, and how they are refused. */
  readonly closed: Readonly<Record<string, 403 | 404>>;
}

const beginnings = {
  'new-review': 403,
  'new-review-on-one-page': 403,
  'new-review-refused': 403,
  'taking-over': 403,
} as const;

const registering = {
  'new-body': 403,
  'new-body-refused': 403,
  'body-event': 403,
  'body-event-refused': 403,
} as const;

const governing = {
  ...registering,
  due: 403,
  'due-of-a-body': 403,
  bodies: 403,
  body: 403,
  'body-terms': 403,
  members: 403,
  'members-then': 403,
  'members-refused': 403,
  organisations: 403,
  organisation: 403,
  people: 403,
  person: 403,
} as const;

const meeting = {
  meetings: 403,
  'meetings-none': 403,
  'new-meeting': 403,
  'new-meeting-refused': 403,
  'meeting-to-come': 403,
  'meeting-held': 403,
  room: 403,
  'room-afterwards': 403,
  decision: 403,
  proposal: 403,
  minutes: 403,
  'meeting-history': 403,
  'meeting-event': 403,
} as const;

/** What the team does for the partnership: post, links for those without an account, imports. */
const ofTheTeam = {
  'plan-import': 403,
  addressees: 403,
  'to-be-told': 403,
  'to-be-told-done': 403,
  tell: 403,
  'one-time-links': 403,
  'new-one-time-link': 403,
  'new-one-time-link-refused': 403,
} as const;

/** Sources and learning events are the administrator's to record, accounts to look after. */
const planning = {
  accounts: 403,
  'new-account': 403,
  'new-account-refused': 403,
  'closed-accounts': 403,
  account: 403,
  'account-password': 403,
  'account-password-refused': 403,
  'account-standing': 403,
  'new-source': 403,
  'new-source-refused': 403,
  'new-learning': 403,
  problems: 403,
} as const;

export const visitors: readonly Visitor[] = [
  { who: 'the KCST administrator', email: 'administrator@demo.example', closed: {} },
  {
    who: 'a Steering Group member',
    email: 'steering.group@demo.example',
    closed: {
      ...beginnings,
      ...registering,
      ...planning,
      ...ofTheTeam,
      'what-if': 403,
      'what-if-tried': 403,
      'new-round': 403,
      'new-recommendation': 403,
      'new-recommendation-looked-at': 403,
      'new-meeting': 403,
      'new-meeting-refused': 403,
      event: 403,
      'event-refused': 403,
      'event-stopped': 403,
      'new-record': 403,
      record: 403,
      'record-event': 403,
      history: 403,
      'history-as-at': 403,
      'history-refused': 403,
      chart: 403,
      'chart-of-the-hold': 403,
      'chart-of-a-step': 403,
    },
  },
  {
    who: 'an independent chair',
    email: 'independent.chair@demo.example',
    closed: {
      ...beginnings,
      ...governing,
      ...meeting,
      ...planning,
      ...ofTheTeam,
      monitoring: 403,
      measures: 403,
      'monitoring-narrowed': 403,
      learning: 403,
      'learning-event': 403,
      'learning-form': 403,
      recommendation: 404,
      update: 404,
      'update-refused': 404,
      'recommendation-event': 404,
      'new-round': 403,
      round: 404,
      'round-event': 404,
      'plan-of-source': 404,
      'source-event': 404,
      'review-paused': 404,
      'review-adopted': 404,
    },
  },
];

export { Courier, type Delivered } from './courier';
export { CourierTimer } from './courier-timer';
export { Mailbox, MAILBOX, NotTaken, type Message } from './mailbox';
export { chaserLine, type ChaserLine } from './pages/chasers.view';
export { POST_SETTINGS, type PostSettings } from './post-settings';
export { PostModule } from './post.module';
export { NoticesQuery, type NoticeRow } from './queries/notices.query';
export { postEntities } from './records/post.repository';

/**
 * What the account of hosts may do in Redis, as `ACL SETUSER` takes it: what is not dangerous, with the keys of the
 * project's queues. BullMQ asks for the version by INFO.
 */
export const WORKER_RIGHTS = ['~bull:gradkata-*', '&*', '+@all', '-@dangerous', '+info'] as const;

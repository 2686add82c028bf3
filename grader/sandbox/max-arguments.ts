/** The most arguments that a call of learner code may have. */
export const MAX_ARGUMENTS = 64;

/** The most arguments of a call inside the VM: a helper of the guest takes one more. */
export const MAX_POINTERS = MAX_ARGUMENTS + 1;

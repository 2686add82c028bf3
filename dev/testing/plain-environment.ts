// The tests compare texts, which have colors or not by the terminal and by CI, unless it is said.
process.env.NO_COLOR = '1';
process.env.FORCE_COLOR = '0';
// Each test grades anew: what ran before must not matter.
process.env.GRADKATA_KEPT = '';

/** -1/c is the term itself. Its derivative is wanted. */
const dc = -1 / c;

// The zlib routines in use: inflating gzip streams.
#ifndef ATTRILAB_CZLIB_H
#define ATTRILAB_CZLIB_H
#include <zlib.h>

// `inflateInit2` is a macro, which Swift does not import; 15 + 16 asks for the largest window and the gzip format.
static inline int attrilab_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

#endif

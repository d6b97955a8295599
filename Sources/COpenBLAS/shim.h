// The BLAS and LAPACK routines in use, by their Fortran names: arguments by pointer, matrices column-major,
// 32-bit integers, and one hidden length for each CHARACTER argument at the end.
#ifndef ATTRILAB_COPENBLAS_H
#define ATTRILAB_COPENBLAS_H
#include <stddef.h>
#include <stdint.h>

void dpotrf_(const char *uplo, const int32_t *n, double *a, const int32_t *lda, int32_t *info, size_t uplo_length);

void openblas_set_num_threads(int threads);
char *openblas_get_config(void);
char *openblas_get_corename(void);

#endif

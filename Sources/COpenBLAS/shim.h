// The BLAS and LAPACK routines in use, by their Fortran names: arguments by pointer, matrices column-major,
// 32-bit integers, and one hidden length for each CHARACTER argument at the end.
#ifndef ATTRILAB_COPENBLAS_H
#define ATTRILAB_COPENBLAS_H
#include <stddef.h>
#include <stdint.h>

void dpotrf_(const char *uplo, const int32_t *n, double *a, const int32_t *lda, int32_t *info, size_t uplo_length);
void dpstrf_(const char *uplo, const int32_t *n, double *a, const int32_t *lda, int32_t *piv, int32_t *rank,
             const double *tol, double *work, int32_t *info, size_t uplo_length);
void dtrsv_(const char *uplo, const char *trans, const char *diag, const int32_t *n, const double *a,
            const int32_t *lda, double *x, const int32_t *incx, size_t uplo_length, size_t trans_length,
            size_t diag_length);
void dsyev_(const char *jobz, const char *uplo, const int32_t *n, double *a, const int32_t *lda, double *w,
            double *work, const int32_t *lwork, int32_t *info, size_t jobz_length, size_t uplo_length);

void openblas_set_num_threads(int threads);
char *openblas_get_config(void);
char *openblas_get_corename(void);

#endif

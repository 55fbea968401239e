/* What a program does to the files below one folder, written down in the order it happens.
 *
 * To be loaded before the C library (LD_PRELOAD). Each call that changes a file, a name or the durability of
 * either is made and logged under one lock, so the order of the log is the order of the effects. Calls that
 * the reader of the log could not follow are refused where the caller has another way, and otherwise logged as
 * unknown, which fails the test. sync_file_range is left alone on purpose: it promises nothing.
 *
 *   FASHEN_POWER_ROOT   absolute path of the folder; everything else passes unseen
 *   FASHEN_POWER_LOG    file that the log is appended to
 *   FASHEN_POWER_MARKS  file whose writes are marks of the program itself, logged among the others
 *
 * An entry is: kind (1 byte), two numbers (8 bytes each), size (4 bytes), so many bytes; all little-endian.
 *   O inode . path      opened a regular file that was there     C inode . path       made one
 *   W inode offset data wrote                                    T inode size         set the size
 *   S inode             fsync or fdatasync of a file             D path               fsync of a folder
 *   R from\0to          renamed                                  U path               removed a file
 *   M path              made a folder                            K path               removed a folder
 *   A bytes             a mark                                   X what               something unknown
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define SEEN(name) __attribute__((visibility("default"))) name

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *root, *marks;
static int out = -1;

__attribute__((constructor)) static void begin(void) {
    root = getenv("FASHEN_POWER_ROOT");
    marks = getenv("FASHEN_POWER_MARKS");
    const char *log = getenv("FASHEN_POWER_LOG");
    if (root && marks && log)
        out = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* Once the program ends nothing more is done that is not logged, by whatever thread. */
__attribute__((destructor)) static void end(void) { pthread_mutex_lock(&lock); }

/* Writes an entry. A log that cannot be written is worth nothing: the program ends. */
static void put(char kind, uint64_t a, uint64_t b, const void *bytes, size_t size) {
    char head[21];
    uint32_t length = (uint32_t)size;
    head[0] = kind;
    memcpy(head + 1, &a, 8);
    memcpy(head + 9, &b, 8);
    memcpy(head + 17, &length, 4);
    struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, size}};
    if (syscall(SYS_writev, out, parts, 2) != (long)(sizeof head + size))
        _exit(99);
}

static void put_path(char kind, uint64_t inode, const char *path) { put(kind, inode, 0, path, strlen(path)); }

static int is_below(const char *path) {
    size_t size = root ? strlen(root) : 0;
    return out >= 0 && size && !strncmp(path, root, size) && (path[size] == '/' || !path[size]);
}

/* Where a descriptor leads; empty where that is no path. */
static void path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, PATH_MAX - 1);
    path[size < 0 ? 0 : size] = 0;
}

/* The whole path of a name. */
static void whole(int dir, const char *name, char *path) {
    char folder[PATH_MAX] = "";
    if (name[0] == '/') {
        snprintf(path, PATH_MAX, "%s", name);
        return;
    }
    if (dir != AT_FDCWD)
        path_of(dir, folder);
    else if (!getcwd(folder, sizeof folder))
        folder[0] = 0;
    if (snprintf(path, PATH_MAX, "%s/%s", folder, name) >= PATH_MAX)
        path[0] = 0;
}

enum kind { OTHER, FILE_BELOW, FOLDER_BELOW, MARKS };

static enum kind kind_of(int fd, struct stat *about) {
    char path[PATH_MAX];
    int saved = errno;
    enum kind kind = OTHER;
    if (out >= 0 && fd != out && fd >= 0) {
        path_of(fd, path);
        if (marks && !strcmp(path, marks))
            kind = MARKS;
        else if (is_below(path) && !fstat(fd, about))
            kind = S_ISDIR(about->st_mode) ? FOLDER_BELOW : S_ISREG(about->st_mode) ? FILE_BELOW : OTHER;
    }
    errno = saved;
    return kind;
}

/* ─── opening ─────────────────────────────────────────────────────────── */

static int opened(int dir, const char *name, int flags, mode_t mode) {
    char path[PATH_MAX];
    struct stat about;
    whole(dir, name, path);
    if (!is_below(path))
        return (int)syscall(SYS_openat, dir, name, flags, mode);
    pthread_mutex_lock(&lock);
    int was_there = !lstat(path, &about);
    int fd = (int)syscall(SYS_openat, dir, name, flags, mode);
    int saved = errno;
    if (fd >= 0 && !fstat(fd, &about) && S_ISREG(about.st_mode)) {
        put_path(was_there ? 'O' : 'C', about.st_ino, path);
        if (was_there && (flags & O_TRUNC))
            put('T', about.st_ino, 0, "", 0);
    }
    errno = saved;
    pthread_mutex_unlock(&lock);
    return fd;
}

#define MODE(flags, last)                                  \
    mode_t mode = 0;                                       \
    if ((flags) & (O_CREAT | __O_TMPFILE)) {               \
        va_list more;                                      \
        va_start(more, last);                              \
        mode = va_arg(more, mode_t);                       \
        va_end(more);                                      \
    }

int SEEN(open)(const char *path, int flags, ...) { MODE(flags, flags) return opened(AT_FDCWD, path, flags, mode); }
int SEEN(open64)(const char *path, int flags, ...) { MODE(flags, flags) return opened(AT_FDCWD, path, flags, mode); }
int SEEN(openat)(int dir, const char *path, int flags, ...) { MODE(flags, flags) return opened(dir, path, flags, mode); }
int SEEN(openat64)(int dir, const char *path, int flags, ...) { MODE(flags, flags) return opened(dir, path, flags, mode); }

/* ─── writing ─────────────────────────────────────────────────────────── */

/* Logs what was written, as far as it was. */
static void wrote(int fd, enum kind kind, const struct stat *about, const struct iovec *parts, int count,
                  ssize_t done, off_t at) {
    if (done <= 0)
        return;
    if (at < 0)
        at = lseek(fd, 0, SEEK_CUR) - done;
    for (int part = 0; part < count && done > 0; part++) {
        size_t size = parts[part].iov_len < (size_t)done ? parts[part].iov_len : (size_t)done;
        if (kind == MARKS)
            put('A', 0, 0, parts[part].iov_base, size);
        else
            put('W', about->st_ino, (uint64_t)at, parts[part].iov_base, size);
        at += (off_t)size;
        done -= (ssize_t)size;
    }
}

static ssize_t write_all_of(int fd, const struct iovec *parts, int count, off_t at) {
    struct stat about;
    enum kind kind = kind_of(fd, &about);
    if (kind == FILE_BELOW || kind == MARKS)
        pthread_mutex_lock(&lock);
    ssize_t done = at < 0 ? syscall(SYS_writev, fd, parts, count)
                          : syscall(SYS_pwritev, fd, parts, count, (long)at, 0L);
    int saved = errno;
    if (kind == FILE_BELOW || kind == MARKS) {
        wrote(fd, kind, &about, parts, count, done, at);
        pthread_mutex_unlock(&lock);
    }
    errno = saved;
    return done;
}

static ssize_t write_one(int fd, const void *bytes, size_t size, off_t at) {
    struct iovec part = {(void *)bytes, size};
    return write_all_of(fd, &part, 1, at);
}

ssize_t SEEN(write)(int fd, const void *bytes, size_t size) { return write_one(fd, bytes, size, -1); }
ssize_t SEEN(pwrite)(int fd, const void *bytes, size_t size, off_t at) { return write_one(fd, bytes, size, at); }
ssize_t SEEN(pwrite64)(int fd, const void *bytes, size_t size, off64_t at) { return write_one(fd, bytes, size, at); }
ssize_t SEEN(writev)(int fd, const struct iovec *parts, int count) { return write_all_of(fd, parts, count, -1); }
ssize_t SEEN(pwritev)(int fd, const struct iovec *parts, int count, off_t at) { return write_all_of(fd, parts, count, at); }
ssize_t SEEN(pwritev64)(int fd, const struct iovec *parts, int count, off64_t at) { return write_all_of(fd, parts, count, at); }

static int sized(int fd, off_t size) {
    struct stat about;
    enum kind kind = kind_of(fd, &about);
    pthread_mutex_lock(&lock);
    int answer = (int)syscall(SYS_ftruncate, fd, (long)size);
    if (!answer && kind == FILE_BELOW)
        put('T', about.st_ino, (uint64_t)size, "", 0);
    pthread_mutex_unlock(&lock);
    return answer;
}

int SEEN(ftruncate)(int fd, off_t size) { return sized(fd, size); }
int SEEN(ftruncate64)(int fd, off64_t size) { return sized(fd, size); }

/* Room made ahead: only the size matters here, and only where it grows. */
static int allocated(int fd, int mode, off_t at, off_t size) {
    struct stat about;
    enum kind kind = kind_of(fd, &about);
    pthread_mutex_lock(&lock);
    int answer = (int)syscall(SYS_fallocate, fd, mode, (long)at, (long)size);
    if (!answer && kind == FILE_BELOW) {
        if (mode & ~FALLOC_FL_KEEP_SIZE)
            put_path('X', 0, "fallocate in a way of its own");
        else if (!mode && at + size > about.st_size)
            put('T', about.st_ino, (uint64_t)(at + size), "", 0);
    }
    pthread_mutex_unlock(&lock);
    return answer;
}

int SEEN(fallocate)(int fd, int mode, off_t at, off_t size) { return allocated(fd, mode, at, size); }
int SEEN(fallocate64)(int fd, int mode, off64_t at, off64_t size) { return allocated(fd, mode, at, size); }
int SEEN(posix_fallocate)(int fd, off_t at, off_t size) { return allocated(fd, 0, at, size) ? errno : 0; }
int SEEN(posix_fallocate64)(int fd, off64_t at, off64_t size) { return allocated(fd, 0, at, size) ? errno : 0; }

/* Copies inside the kernel: whoever asks for them falls back on reading and writing. */
ssize_t SEEN(copy_file_range)(int a, off64_t *b, int c, off64_t *d, size_t e, unsigned f) {
    (void)a, (void)b, (void)c, (void)d, (void)e, (void)f;
    errno = ENOSYS;
    return -1;
}
ssize_t SEEN(sendfile)(int a, int b, off_t *c, size_t d) {
    (void)a, (void)b, (void)c, (void)d;
    errno = EINVAL;
    return -1;
}
ssize_t SEEN(sendfile64)(int a, int b, off64_t *c, size_t d) { return sendfile(a, b, c, d); }

/* ─── syncing ─────────────────────────────────────────────────────────── */

static int synced(int fd, long call) {
    struct stat about;
    char path[PATH_MAX];
    enum kind kind = kind_of(fd, &about);
    if (kind != FILE_BELOW && kind != FOLDER_BELOW)
        return (int)syscall(call, fd);
    /* As slow as a disk: others come meanwhile, and a process may die between the write and the sync. */
    usleep(300);
    pthread_mutex_lock(&lock);
    int answer = (int)syscall(call, fd);
    int saved = errno;
    path_of(fd, path);
    if (!answer && kind == FILE_BELOW)
        put('S', about.st_ino, 0, "", 0);
    else if (!answer)
        put_path('D', about.st_ino, path);
    pthread_mutex_unlock(&lock);
    errno = saved;
    return answer;
}

int SEEN(fsync)(int fd) { return synced(fd, SYS_fsync); }
int SEEN(fdatasync)(int fd) { return synced(fd, SYS_fdatasync); }

/* ─── names ───────────────────────────────────────────────────────────── */

static int renamed(int from_dir, const char *from, int to_dir, const char *to, unsigned flags) {
    char pair[2 * PATH_MAX], end[PATH_MAX];
    whole(from_dir, from, pair);
    whole(to_dir, to, end);
    pthread_mutex_lock(&lock);
    int answer = (int)syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
    int saved = errno;
    if (!answer && (is_below(pair) || is_below(end))) {
        size_t size = strlen(pair) + 1;
        memcpy(pair + size, end, strlen(end));
        put(flags & ~1U ? 'X' : 'R', 0, 0, pair, size + strlen(end));
    }
    pthread_mutex_unlock(&lock);
    errno = saved;
    return answer;
}

int SEEN(rename)(const char *from, const char *to) { return renamed(AT_FDCWD, from, AT_FDCWD, to, 0); }
int SEEN(renameat)(int a, const char *from, int b, const char *to) { return renamed(a, from, b, to, 0); }
int SEEN(renameat2)(int a, const char *from, int b, const char *to, unsigned flags) { return renamed(a, from, b, to, flags); }

/* Makes a call with a name in a folder and logs it. */
#define NAMED(kind, dir, name, call)                       \
    do {                                                   \
        char path[PATH_MAX];                               \
        whole(dir, name, path);                            \
        pthread_mutex_lock(&lock);                         \
        int answer = (int)(call);                          \
        int saved = errno;                                 \
        if (!answer && is_below(path))                     \
            put_path(kind, 0, path);                       \
        pthread_mutex_unlock(&lock);                       \
        errno = saved;                                     \
        return answer;                                     \
    } while (0)

int SEEN(unlinkat)(int dir, const char *name, int flags) { NAMED(flags & AT_REMOVEDIR ? 'K' : 'U', dir, name, syscall(SYS_unlinkat, dir, name, flags)); }
int SEEN(unlink)(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
int SEEN(rmdir)(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }
int SEEN(mkdirat)(int dir, const char *name, mode_t mode) { NAMED('M', dir, name, syscall(SYS_mkdirat, dir, name, mode)); }
int SEEN(mkdir)(const char *name, mode_t mode) { return mkdirat(AT_FDCWD, name, mode); }
int SEEN(linkat)(int a, const char *from, int dir, const char *name, int flags) { NAMED('X', dir, name, syscall(SYS_linkat, a, from, dir, name, flags)); }
int SEEN(link)(const char *from, const char *name) { return linkat(AT_FDCWD, from, AT_FDCWD, name, 0); }
int SEEN(symlinkat)(const char *to, int dir, const char *name) { NAMED('X', dir, name, syscall(SYS_symlinkat, to, dir, name)); }
int SEEN(symlink)(const char *to, const char *name) { return symlinkat(to, AT_FDCWD, name); }

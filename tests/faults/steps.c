/*
 * Stands between a program and its system, for tests: counts the calls by which something is changed under a folder, and
 * at one of them ends the program as `kill -9` does, or answers as a disk that has no room or fails. Loaded with
 * LD_PRELOAD; told what to do by the environment.
 *
 *   TANGGA_STEPS_FOLDER  what counts is what lies under it
 *   TANGGA_STEPS_TOLD    a file that gets a letter for each step when the program ends by itself
 *   TANGGA_STEPS_AT      the step that something befalls, from 1
 *   TANGGA_STEPS_KEPT    a folder that gets, as `STEP-DONE`, what an end at a step would leave and how many `.` the program
 *                        had said by then; the steps are in TANGGA_STEPS_AT, as `3 17h`, with an `h` for the middle of one
 *   TANGGA_STEPS_HOW     `kill` before the step, `half` in the middle of what it writes, or what the system answers from
 *                        then on: `ENOSPC`, `EIO`, `EROFS`, `EACCES`, `EMFILE`
 *   TANGGA_STEPS_WELL    a file: while it is there all is well
 *
 * A program that goes through it many times says so by a second name for `tangga-steps`, which is made nowhere:
 * `tangga-steps ENOSPC 17` counts from 1 again.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_FILES 4096
#define MOST_STEPS 1000000

static const char *folder, *well, *kept;
static size_t folder_length;
static long at;
static int is_half, error_number;
static long count;
static unsigned char is_ours[MOST_FILES];
static char trace[MOST_STEPS];
/* Of which steps it is kept what an end at them would leave: before them, or in their middle. */
static enum { NOTHING, BEFORE, HALFWAY } marks[MOST_STEPS + 1];
static atomic_long said;
/* The step of this thread that was counted last. */
static __thread long mine;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

/* What a step is: it opens to write, writes, cuts, saves, or changes a name. */
enum { OPENS = 'o', WRITES = 'w', CUTS = 't', SAVES = 's', NAMES = 'n', REMOVES = 'r' };

#define REAL(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))

static void befall(const char *how) {
  is_half = strcmp(how, "half") == 0;
  error_number = 0;
  if (strcmp(how, "ENOSPC") == 0) error_number = ENOSPC;
  if (strcmp(how, "EIO") == 0) error_number = EIO;
  if (strcmp(how, "EROFS") == 0) error_number = EROFS;
  if (strcmp(how, "EACCES") == 0) error_number = EACCES;
  if (strcmp(how, "EMFILE") == 0) error_number = EMFILE;
}

static void mark(const char *steps) {
  for (char *rest = (char *)steps; *rest;) {
    long number = strtol(rest, &rest, 10);
    if (number < 1 || number > MOST_STEPS) _exit(97);
    marks[number] = *rest == 'h' ? HALFWAY : BEFORE;
    while (*rest == 'h' || *rest == ' ') rest++;
  }
}

__attribute__((constructor)) static void begin(void) {
  char own[24];
  const char *owner = getenv("TANGGA_STEPS_OWNER");
  snprintf(own, sizeof own, "%d", getpid());
  /* What the program starts is not the program. */
  if (owner && strcmp(owner, own) != 0) return;
  setenv("TANGGA_STEPS_OWNER", own, 1);
  const char *how = getenv("TANGGA_STEPS_HOW");
  folder = getenv("TANGGA_STEPS_FOLDER");
  well = getenv("TANGGA_STEPS_WELL");
  folder_length = folder ? strlen(folder) : 0;
  kept = getenv("TANGGA_STEPS_KEPT");
  const char *steps = getenv("TANGGA_STEPS_AT");
  if (kept && steps) mark(steps);
  else if (steps) at = atol(steps);
  if (how) befall(how);
}

__attribute__((destructor)) static void end(void) {
  const char *told = folder ? getenv("TANGGA_STEPS_TOLD") : NULL;
  if (!told) return;
  long steps = count < MOST_STEPS ? count : MOST_STEPS;
  int file = REAL(open)(told, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0 || REAL(write)(file, trace, steps) != steps) _exit(97);
  REAL(close)(file);
}

static int is_under(const char *path) {
  return folder && path && strncmp(path, folder, folder_length) == 0;
}

static int is_file_ours(int file) { return folder && file >= 0 && file < MOST_FILES && is_ours[file]; }

static void die(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

/* Whether a system that has this error would answer it to such a step. */
static int befalls(int kind) {
  switch (error_number) {
    case ENOSPC: return kind == OPENS || kind == WRITES || kind == NAMES;
    case EIO: return kind != OPENS;
    case EMFILE: return kind == OPENS;
    default: return kind == OPENS || kind == NAMES || kind == REMOVES;
  }
}

/* Keeps what there would be if the program ended now. */
static void keep(void) {
  char place[4096];
  snprintf(place, sizeof place, "%s/%ld-%ld", kept, mine, (long)said);
  char *const copy[] = {"cp", "-r", "--", (char *)folder, place, NULL};
  char *const nothing[] = {NULL};
  pid_t child;
  int status;
  if (posix_spawnp(&child, "cp", NULL, NULL, copy, nothing) != 0) _exit(97);
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) _exit(97);
  if (status != 0) _exit(97);
}

/* Counts a step; answers what the system is to answer instead of doing it, 0 where it is to be done. */
static int step(int kind) {
  pthread_mutex_lock(&one_at_a_time);
  mine = ++count;
  if (mine <= MOST_STEPS) {
    trace[mine - 1] = kind;
    if (marks[mine] == BEFORE || (marks[mine] == HALFWAY && kind != WRITES)) keep();
  }
  pthread_mutex_unlock(&one_at_a_time);
  if (at == 0 || mine < at) return 0;
  if (error_number) {
    if (!befalls(kind) || (well && REAL(access)(well, F_OK) == 0)) return 0;
    return error_number;
  }
  if (mine == at && !(is_half && kind == WRITES)) die();
  return 0;
}

static int is_kept_halfway(void) { return mine <= MOST_STEPS && marks[mine] == HALFWAY; }

/* Whether something is done in the middle of the write that was counted last. */
static int stops_halfway(void) { return (is_half && at != 0 && mine == at) || is_kept_halfway(); }

/* Ends the program in the middle of a write, or keeps what that would leave. */
static void stop(void) {
  if (!is_kept_halfway()) die();
  keep();
}

/* What a program says of its next round goes to nobody else. */
static int is_told(const char *order) {
  char how[16];
  long next;
  if (!folder || sscanf(order, "tangga-steps %15s %ld", how, &next) != 2) return 0;
  count = 0;
  at = next;
  befall(how);
  return 1;
}

#define FAIL_OR(kind, fallback) \
  do { \
    int failed = step(kind); \
    if (failed) { \
      errno = failed; \
      return fallback; \
    } \
  } while (0)

static int opened(int file, int ours) {
  if (file >= 0 && file < MOST_FILES) is_ours[file] = ours;
  return file;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    mode_t mode = 0; \
    if (flags & (O_CREAT | __O_TMPFILE)) { \
      va_list more; \
      va_start(more, flags); \
      mode = va_arg(more, mode_t); \
      va_end(more); \
    } \
    int ours = is_under(path); \
    /* What is there already changes by being opened only where it is emptied. */ \
    int changes = (flags & O_TRUNC) || ((flags & O_CREAT) && REAL(access)(path, F_OK) != 0); \
    int writes = (flags & O_ACCMODE) != O_RDONLY; \
    if (ours && (changes || (writes && error_number != ENOSPC && error_number))) FAIL_OR(OPENS, -1); \
    return opened(REAL(name)(path, flags, mode), ours); \
  }
OPEN(open)
OPEN(open64)

int close(int file) {
  if (file >= 0 && file < MOST_FILES) is_ours[file] = 0;
  return REAL(close)(file);
}

ssize_t write(int file, const void *bytes, size_t length) {
  if (is_file_ours(file)) {
    FAIL_OR(WRITES, -1);
    if (stops_halfway()) {
      ssize_t half = REAL(write)(file, bytes, length / 2);
      stop();
      if (half < 0) return half;
      ssize_t rest = REAL(write)(file, (const char *)bytes + half, length - half);
      return rest < 0 ? rest : half + rest;
    }
  }
  if (file == 1 && length == 1 && *(const char *)bytes == '.') said++;
  return REAL(write)(file, bytes, length);
}

#define WRITE_AT(name, offset_type) \
  ssize_t name(int file, const void *bytes, size_t length, offset_type offset) { \
    if (is_file_ours(file)) { \
      FAIL_OR(WRITES, -1); \
      if (stops_halfway()) { \
        REAL(name)(file, bytes, length / 2, offset); \
        stop(); \
      } \
    } \
    return REAL(name)(file, bytes, length, offset); \
  }
WRITE_AT(pwrite, off_t)
WRITE_AT(pwrite64, off64_t)

ssize_t writev(int file, const struct iovec *parts, int number) {
  if (is_file_ours(file)) FAIL_OR(WRITES, -1);
  if (is_file_ours(file) && stops_halfway()) stop();
  return REAL(writev)(file, parts, number);
}

#define WRITEV_AT(name, offset_type) \
  ssize_t name(int file, const struct iovec *parts, int number, offset_type offset) { \
    if (is_file_ours(file)) FAIL_OR(WRITES, -1); \
    if (is_file_ours(file) && stops_halfway()) stop(); \
    return REAL(name)(file, parts, number, offset); \
  }
WRITEV_AT(pwritev, off_t)
WRITEV_AT(pwritev64, off64_t)

#define CUT(name, offset_type) \
  int name(int file, offset_type length) { \
    if (is_file_ours(file)) FAIL_OR(CUTS, -1); \
    return REAL(name)(file, length); \
  }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

#define SAVE(name) \
  int name(int file) { \
    if (is_file_ours(file)) FAIL_OR(SAVES, -1); \
    return REAL(name)(file); \
  }
SAVE(fsync)
SAVE(fdatasync)

#define TWO_NAMES(name) \
  int name(const char *one, const char *other) { \
    if (is_under(one) || is_under(other)) FAIL_OR(NAMES, -1); \
    return REAL(name)(one, other); \
  }
TWO_NAMES(rename)
TWO_NAMES(link)

int symlink(const char *one, const char *other) {
  if (is_told(one)) return 0;
  if (is_under(other)) FAIL_OR(NAMES, -1);
  return REAL(symlink)(one, other);
}

#define REMOVE(name) \
  int name(const char *path) { \
    if (is_under(path)) FAIL_OR(REMOVES, -1); \
    return REAL(name)(path); \
  }
REMOVE(unlink)
REMOVE(rmdir)

int mkdir(const char *path, mode_t mode) {
  if (is_under(path) && REAL(access)(path, F_OK) != 0) FAIL_OR(NAMES, -1);
  return REAL(mkdir)(path, mode);
}

/* By this libuv has a file copied where the file system can do that by itself. */
long syscall(long number, ...) {
  long of[6];
  va_list more;
  va_start(more, number);
  for (int part = 0; part < 6; part++) of[part] = va_arg(more, long);
  va_end(more);
  if (number == SYS_copy_file_range && is_file_ours((int)of[2])) FAIL_OR(WRITES, -1);
  return REAL(syscall)(number, of[0], of[1], of[2], of[3], of[4], of[5]);
}

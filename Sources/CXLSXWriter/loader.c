#include "CXLSXWriter.h"

#include <dlfcn.h>
#include <pthread.h>

static cxlsx_functions functions;
static int is_open;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  // The version of the headers' own interface, and no other.
  void *library = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
#define CXLSX_FIND(name)                                                                           \
  if (!(functions.name = (__typeof__(name) *)dlsym(library, #name))) return;
  CXLSX_FUNCTIONS(CXLSX_FIND)
#undef CXLSX_FIND
  is_open = 1;
}

const cxlsx_functions *cxlsx_open(void) {
  pthread_once(&once, load);
  return is_open ? &functions : NULL;
}

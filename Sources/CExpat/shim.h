// Debian's libexpat1-dev.
#include <expat.h>

// Debian's libminizip-dev, named by its folder so that no pkg-config is needed.
#include <minizip/unzip.h>

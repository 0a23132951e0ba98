// Debian's libssl-dev: OpenSSL's digests.
#include <openssl/crypto.h>
#include <openssl/evp.h>

// How many places a table has, empty ones included: walking over it takes that long, however few of
// them hold a value.
#include "internal.h"

#if LUA_VERSION_NUM != 504
#error "the head of a table is known for Lua 5.4 only"
#endif

/// The head of a table in Lua 5.4 (`Table` in lobject.h), as far as it tells sizes.
typedef struct table_head {
    void *next;
    uint8_t type;
    uint8_t marked;
    uint8_t flags;
    uint8_t log_of_nodes;
    unsigned int list_size;
} table_head;

// Set when `list_size` is a hint for the length, and the size is the next power of two.
enum { SIZE_IS_HINT = 1 << 7 };

static size_t power_of_two(size_t least) {
    size_t power = 1;
    while (power < least) power *= 2;
    return power;
}

size_t chiso_capacity(lua_State *L, int table) {
    const table_head *head = lua_topointer(L, table);
    size_t list = head->list_size;
    if (list > 0 && (head->flags & SIZE_IS_HINT)) list = power_of_two(list);
    return list + ((size_t)1 << head->log_of_nodes);
}

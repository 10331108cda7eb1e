#include "mutant.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>

int mutant_active = -1;
unsigned char *mutant_reached = NULL;

// MUTANT is the number of the site that does something else. MUTANT_REACHED is a file with a byte for each site; a
// mapping of it survives a process that ends badly.
__attribute__((constructor)) static void begin(void) {
    const char *number = getenv("MUTANT");
    if (number) mutant_active = atoi(number);
    const char *path = getenv("MUTANT_REACHED");
    if (!path) return;
    int file = open(path, O_RDWR);
    if (file < 0) return;
    void *bytes = mmap(NULL, MUTANT_SITES, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (bytes != MAP_FAILED) mutant_reached = bytes;
}

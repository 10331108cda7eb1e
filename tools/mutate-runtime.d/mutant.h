// The switch that every site of a mutated source asks.
#include <stdbool.h>
#include <stddef.h>

extern int mutant_active;
extern unsigned char *mutant_reached;

static inline bool mutant(int number) {
    if (__builtin_expect(mutant_reached != NULL, 0)) mutant_reached[number] = 1;
    return number == mutant_active;
}

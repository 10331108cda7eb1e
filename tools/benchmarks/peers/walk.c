/* The floor of any compiler of YAML: goes through libyaml's events of every file and counts them. Prints seconds. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

static long walk(const unsigned char *text, size_t size, const char *path) {
    yaml_parser_t parser;
    long events = 0;
    if (!yaml_parser_initialize(&parser)) exit(1);
    yaml_parser_set_input_string(&parser, text, size);
    for (int done = 0; !done; events++) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            fprintf(stderr, "%s: %s\n", path, parser.problem);
            exit(1);
        }
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return events;
}

int main(int count, char **paths) {
    double seconds = 0;
    long events = 0;
    for (int i = 1; i < count; i++) {
        FILE *file = fopen(paths[i], "rb");
        if (!file) {
            perror(paths[i]);
            return 1;
        }
        fseek(file, 0, SEEK_END);
        long size = ftell(file);
        rewind(file);
        unsigned char *text = malloc(size + 1);
        if (!text || fread(text, 1, size, file) != (size_t)size) return 1;
        fclose(file);
        struct timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        events += walk(text, size, paths[i]);
        clock_gettime(CLOCK_MONOTONIC, &end);
        seconds += end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9;
        free(text);
    }
    printf("%d %ld %.6f\n", count - 1, events, seconds);
    return 0;
}

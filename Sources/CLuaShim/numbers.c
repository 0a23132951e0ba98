// Numbers in texts, as people write them: no exponent, no ".0", no hair of binary fractions.
#include "internal.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { DIGITS = 14, MOST_DIGITS = 17, WHOLE_BITS = 53 };
static const double large = 1e10;

/// The digits of a number that count, at least one, and the place of the first: 0 before the point, 1 for tens. Of what is
/// whole, or large, they are as many as tell it from every other number.
static int digits_of(double number, char digits[MOST_DIGITS + 1], int *place) {
    char text[MOST_DIGITS + 16];
    int most = number == floor(number) || number >= large ? MOST_DIGITS : DIGITS;
    for (int count = DIGITS; count <= most; count++) {
        snprintf(text, sizeof text, "%.*e", count - 1, number);
        if (strtod(text, NULL) == number) break;
    }
    const char *exponent = strchr(text, 'e');
    *place = (int)strtol(exponent + 1, NULL, 10);
    int count = 0;
    for (const char *at = text; at < exponent; at++) {
        if (*at >= '0' && *at <= '9') digits[count++] = *at;
    }
    while (count > 1 && digits[count - 1] == '0') count--;
    return count;
}

/// Writes a number in full, without an end; returns how many bytes. A whole number and a large one have all their digits,
/// any other the fourteen that count.
size_t chiso_write_number(double number, char decimal, char into[CHISO_NUMBER_BYTES]) {
    if (isnan(number)) return memcpy(into, "nan", 3), 3;
    char *at = into;
    if (number < 0) *at++ = '-';
    number = fabs(number);
    if (isinf(number)) return memcpy(at, "inf", 3), (size_t)(at - into) + 3;
    if (number == floor(number) && number < ldexp(1, WHOLE_BITS)) {
        return (size_t)(at - into) + (size_t)sprintf(at, "%.0f", number);
    }
    char digits[MOST_DIGITS + 1];
    int place, count = digits_of(number, digits, &place), next = 0;
    if (place < 0) *at++ = '0';
    for (; place >= 0; place--) *at++ = next < count ? digits[next++] : '0';
    if (next < count) {
        *at++ = decimal;
        for (; place < -1 && next == 0; place++) *at++ = '0';
        while (next < count) *at++ = digits[next++];
    }
    return (size_t)(at - into);
}

// What vectors of bytes are looked up in, 16 bytes by four bits. For structure_*.cc only.
#ifndef PLAN_CSV_STRUCTURE_TABLES_H_
#define PLAN_CSV_STRUCTURE_TABLES_H_

namespace plan::csv {

// Quotes, line ends and NUL have different low halves: the table holds each at its own, and at
// the others a byte that does not end so.
inline constexpr unsigned char kStops[16] = {0x00, 0xFF, '"',  0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                                             0xFF, 0xFF, '\n', 0xFF, 0xFF, '\r', 0xFF, 0x00};

// UTF-8 by lookup (Keiser and Lemire, "Validating UTF-8 in less than one instruction per
// byte"): what can be wrong with two neighbours stands in three tables, and is wrong where all
// three say so.
inline constexpr unsigned char kTooShort = 1 << 0;      // a lead byte, then no continuation
inline constexpr unsigned char kTooLong = 1 << 1;       // ASCII, then a continuation
inline constexpr unsigned char kOverlong3 = 1 << 2;     // E0 80..9F
inline constexpr unsigned char kTooLarge = 1 << 3;      // F4 90.. and above
inline constexpr unsigned char kSurrogate = 1 << 4;     // ED A0..
inline constexpr unsigned char kOverlong2 = 1 << 5;     // C0, C1
inline constexpr unsigned char kTooLarge1000 = 1 << 6;  // F5 80.. and above
inline constexpr unsigned char kOverlong4 = 1 << 6;     // F0 80..8F
inline constexpr unsigned char kTwoConts = 1
                                           << 7;  // two continuations, to be looked at further
inline constexpr unsigned char kCarry = kTooShort | kTooLong | kTwoConts;

inline constexpr unsigned char kFirstHigh[16] = {
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTwoConts,
    kTwoConts,
    kTwoConts,
    kTwoConts,
    kTooShort | kOverlong2,
    kTooShort,
    kTooShort | kOverlong3 | kSurrogate,
    kTooShort | kTooLarge | kTooLarge1000 | kOverlong4};

inline constexpr unsigned char kLarge = kCarry | kTooLarge | kTooLarge1000;
inline constexpr unsigned char kFirstLow[16] = {kCarry | kOverlong3 | kOverlong2 | kOverlong4,
                                                kCarry | kOverlong2,
                                                kCarry,
                                                kCarry,
                                                kCarry | kTooLarge,
                                                kLarge,
                                                kLarge,
                                                kLarge,
                                                kLarge,
                                                kLarge,
                                                kLarge,
                                                kLarge,
                                                kLarge,
                                                kLarge | kSurrogate,
                                                kLarge,
                                                kLarge};

inline constexpr unsigned char kAnyCont = kTooLong | kOverlong2 | kTwoConts;
inline constexpr unsigned char kSecondHigh[16] = {
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kAnyCont | kOverlong3 | kTooLarge1000 | kOverlong4,
    kAnyCont | kOverlong3 | kTooLarge,
    kAnyCont | kSurrogate | kTooLarge,
    kAnyCont | kSurrogate | kTooLarge,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort};

// What the last bytes of a vector may be at most when no character goes on behind them: the
// last but two, the last but one, the last.
inline constexpr unsigned char kMostAtEnd[3] = {0xF0 - 1, 0xE0 - 1, 0xC0 - 1};

}  // namespace plan::csv

#endif  // PLAN_CSV_STRUCTURE_TABLES_H_

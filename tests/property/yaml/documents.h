// YAML made up from small pieces: much of it sound, much of it nearly so, some of it senseless.
#ifndef TESTS_PROPERTY_YAML_DOCUMENTS_H_
#define TESTS_PROPERTY_YAML_DOCUMENTS_H_

#include <random>
#include <string>

namespace plan::test {

// Any pieces in any order.
[[nodiscard]] std::string any_pieces(std::mt19937& random);

// Maps and lists in each other, on lines and in brackets, with texts of all kinds, comments
// and empty lines. Now and then one piece is put where it does not belong.
[[nodiscard]] std::string made_up_yaml(std::mt19937& random);

}  // namespace plan::test

#endif  // TESTS_PROPERTY_YAML_DOCUMENTS_H_

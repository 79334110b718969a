// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <concepts>
#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace sightline {

/// How many placeholders {1}, {2}, ... `text` needs: the largest number in it. Braces around anything but one digit
/// from 1 to 9 are plain text. @return -1 if a number below the largest is missing
constexpr int placeholdersIn(const char* text) {
  int largest = 0;
  unsigned seen = 0;
  for (const char* c = text; *c; ++c)
    if (c[0] == '{' && c[1] >= '1' && c[1] <= '9' && c[2] == '}') {
      const int number = c[1] - '0';
      seen |= 1u << number;
      if (number > largest) largest = number;
    }
  for (int number = 1; number < largest; ++number)
    if (!(seen & 1u << number)) return -1;
  return largest;
}

/// A literal with exactly the placeholders {1} to {N}, checked by the compiler.
template <int N>
class MessageTemplate {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to become one where a message is written
  consteval MessageTemplate(const char* literal) : id_(literal) {
    if (placeholdersIn(literal) != N) throw "the placeholders of the message are not its arguments";
  }
  [[nodiscard]] constexpr const char* id() const { return id_; }

 private:
  const char* id_;
};

/// The singular of a sentence with a count; it may leave placeholders out ("an image" beside "{1} images").
template <int N>
class SingularTemplate {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor)
  consteval SingularTemplate(const char* literal) : id_(literal) {
    for (const char* c = literal; *c; ++c)
      if (c[0] == '{' && c[1] >= '1' && c[1] <= '9' && c[2] == '}' && c[1] - '0' > N)
        throw "the singular has a placeholder without an argument";
  }
  [[nodiscard]] constexpr const char* id() const { return id_; }

 private:
  const char* id_;
};

/// A sentence for people, or a part of one that stands by itself, which can be translated: an English template, which
/// is also its id in translations, and the arguments for its placeholders {1} to {9}. Immutable and cheap to copy;
/// copies may be used by several threads at once. Core makes messages; whoever shows one asks for text() (English) or
/// translates it (ui/session/translated.h, core/base/catalogue.h).
///
/// A literal becomes a message by itself, text made while the program runs does not:
///     throw Error(ErrorCode::BadFormat, file, "is cut off", "Download it again.");
///     message("is {1} x {2}, its image is {3} x {4}", w, h, iw, ih)
///     plural(n, "{1} image", "{1} images", n)
///     systemMessage(errno)
class Message {
 public:
  constexpr Message() = default;
  /// @param literal  a whole sentence without placeholders
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to become a message where one is expected
  consteval Message(const char* literal) : id_(literal) {
    if (placeholdersIn(literal) != 0) throw "a message with placeholders is written message(literal, arguments...)";
  }
  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr Message(MessageTemplate<0> literal) : id_(literal.id()) {}

  constexpr Message(const Message& other) : id_(other.id_), said_(other.said_) {
    if (said_) keep(said_);
  }
  constexpr Message(Message&& other) noexcept
      : id_(std::exchange(other.id_, "")), said_(std::exchange(other.said_, nullptr)) {}
  constexpr Message& operator=(Message other) noexcept {
    std::swap(id_, other.id_);
    std::swap(said_, other.said_);
    return *this;
  }
  constexpr ~Message() {
    if (said_) release(said_);
  }

  /// Text that comes from outside and is never translated: a path, a name, the system's or another library's words.
  [[nodiscard]] static Message verbatim(std::string text);
  /// A message without arguments from its English text as it was stored; compares equal to the literal it was.
  [[nodiscard]] static Message restored(const std::string& text);
  /// The general form behind message() and plural(). @param singular  null: a sentence without a count
  [[nodiscard]] static Message make(const char* id, const char* singular, long long count,
                                    std::vector<Message> arguments);

  /// The template, empty for verbatim text. With a count it is the plural's.
  [[nodiscard]] constexpr std::string_view id() const { return id_; }
  [[nodiscard]] bool isVerbatim() const;
  [[nodiscard]] bool isPlural() const;
  /// The template for one, of a message with a count; else empty.
  [[nodiscard]] std::string_view singular() const;
  /// The count that chooses between singular and plural; 0 without one.
  [[nodiscard]] long long count() const;
  [[nodiscard]] const std::vector<Message>& arguments() const;

  [[nodiscard]] constexpr bool empty() const { return !said_ && *id_ == '\0'; }
  /// In English.
  [[nodiscard]] std::string text() const;

  friend bool operator==(const Message& a, const Message& b);

 private:
  struct Said;
  static void keep(const Said* said);
  static void release(const Said* said);

  const char* id_ = "";  // a literal: lives as long as the program
  const Said* said_ = nullptr;
};

/// In English; for text files and tests.
std::ostream& operator<<(std::ostream& out, const Message& m);

/// In English, for nlohmann's JSON.
template <typename Json>
void to_json(Json& json, const Message& m) {
  json = m.text();
}

/// `pattern` with each {1} to {9} replaced by the argument of that number; what has no argument stays.
[[nodiscard]] std::string filledIn(std::string_view pattern, const std::vector<std::string>& arguments);

namespace detail {
inline Message argument(Message m) { return m; }
inline Message argument(std::string text) { return Message::verbatim(std::move(text)); }
inline Message argument(std::string_view text) { return Message::verbatim(std::string(text)); }
inline Message argument(const std::filesystem::path& path) { return Message::verbatim(path.string()); }
template <std::integral T>
requires(!std::same_as<T, bool> && !std::same_as<T, char>) Message argument(T number) {
  return Message::verbatim(std::to_string(number));
}
/// Words are Message("..."), names std::string: a bare literal would not say which of them it is. Fractions are
/// formatted first, because how many digits are worth showing depends on what they are.
Message argument(const char*) = delete;
Message argument(double) = delete;
Message argument(bool) = delete;
}  // namespace detail

/// A message of one template. Arguments are other messages, names (std::string, paths) and whole numbers.
template <typename... Args>
[[nodiscard]] Message message(MessageTemplate<static_cast<int>(sizeof...(Args))> sentence, const Args&... arguments) {
  return Message::make(sentence.id(), nullptr, 0, {detail::argument(arguments)...});
}

/// A message whose sentence depends on a count: `singular` for 1, `many` for every other number. `count` chooses only;
/// to show it, give it as an argument too.
template <std::integral T, typename... Args>
[[nodiscard]] Message plural(T count, SingularTemplate<static_cast<int>(sizeof...(Args))> singular,
                             MessageTemplate<static_cast<int>(sizeof...(Args))> many, const Args&... arguments) {
  return Message::make(many.id(), singular.id(), static_cast<long long>(count), {detail::argument(arguments)...});
}

/// `items` in their order with `between` between two of them, such as "{1}, {2}" or "{1}; {2}"; empty without items.
[[nodiscard]] Message joined(const std::vector<Message>& items, MessageTemplate<2> between);

}  // namespace sightline

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <atomic>
#include <mutex>
#include <ostream>
#include <set>

namespace sightline {

struct Message::Said {
  std::string verbatim;
  const char* singular = nullptr;
  long long count = 0;
  std::vector<Message> arguments;
  mutable std::atomic<int> owners{1};
};

void Message::keep(const Said* said) { said->owners.fetch_add(1, std::memory_order_relaxed); }

void Message::release(const Said* said) {
  if (said->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) delete said;
}

Message Message::verbatim(std::string text) {
  Message m;
  if (text.empty()) return m;
  auto* said = new Said;
  said->verbatim = std::move(text);
  m.said_ = said;
  return m;
}

Message Message::restored(const std::string& text) {
  if (text.empty()) return {};
  if (placeholdersIn(text.c_str()) != 0) return verbatim(text);
  // Few different texts are ever stored, and each must live as long as a literal.
  static std::mutex mutex;
  static auto& texts = *new std::set<std::string>;
  const std::lock_guard lock(mutex);
  Message m;
  m.id_ = texts.insert(text).first->c_str();
  return m;
}

Message Message::make(const char* id, const char* singular, long long count, std::vector<Message> arguments) {
  Message m;
  m.id_ = id;
  if (!singular && arguments.empty()) return m;
  auto* said = new Said;
  said->singular = singular;
  said->count = count;
  said->arguments = std::move(arguments);
  m.said_ = said;
  return m;
}

bool Message::isVerbatim() const { return said_ && *id_ == '\0'; }

bool Message::isPlural() const { return said_ && said_->singular; }

std::string_view Message::singular() const { return isPlural() ? said_->singular : ""; }

long long Message::count() const { return said_ ? said_->count : 0; }

const std::vector<Message>& Message::arguments() const {
  static const std::vector<Message> none;
  return said_ ? said_->arguments : none;
}

std::string Message::text() const {
  if (!said_) return id_;
  if (isVerbatim()) return said_->verbatim;
  std::vector<std::string> texts;
  texts.reserve(said_->arguments.size());
  for (const Message& argument : said_->arguments) texts.push_back(argument.text());
  return filledIn(isPlural() && said_->count == 1 ? said_->singular : id_, texts);
}

bool operator==(const Message& a, const Message& b) {
  if (a.said_ == b.said_) return a.id() == b.id();
  if (!a.said_ || !b.said_ || a.id() != b.id()) return false;
  return a.said_->verbatim == b.said_->verbatim && a.said_->count == b.said_->count && a.isPlural() == b.isPlural() &&
         a.said_->arguments == b.said_->arguments;
}

std::ostream& operator<<(std::ostream& out, const Message& m) { return out << m.text(); }

std::string filledIn(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::size_t number = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                                       pattern[i + 1] >= '1' && pattern[i + 1] <= '9'
                                   ? static_cast<std::size_t>(pattern[i + 1] - '0')
                                   : 0;
    if (number == 0 || number > arguments.size()) {
      text += pattern[i];
      continue;
    }
    text += arguments[number - 1];
    i += 2;
  }
  return text;
}

Message joined(const std::vector<Message>& items, MessageTemplate<2> between) {
  Message all;
  for (const Message& item : items) all = all.empty() ? item : message(between, all, item);
  return all;
}

}  // namespace sightline

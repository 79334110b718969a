// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/http_answer.h"

#include <charconv>
#include <utility>

namespace sightline {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<std::uint64_t> wholeNumber(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool named(std::string_view name, std::string_view wanted) {
  if (name.size() != wanted.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
    if (c != wanted[i]) return false;
  }
  return true;
}

}  // namespace

std::optional<ContentRange> parseContentRange(std::string_view value) {
  value = trimmed(value);
  if (value.substr(0, 6) != "bytes ") return std::nullopt;
  value = trimmed(value.substr(6));
  const auto slash = value.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto span = value.substr(0, slash), total = value.substr(slash + 1);
  ContentRange range;
  if (total != "*") {
    range.total = wholeNumber(total);
    if (!range.total) return std::nullopt;
  }
  const auto dash = span.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto first = wholeNumber(span.substr(0, dash)), last = wholeNumber(span.substr(dash + 1));
  if (!first || !last || *last < *first || (range.total && *last >= *range.total)) return std::nullopt;
  range.first = *first;
  range.last = *last;
  return range;
}

void HttpAnswer::line(std::string_view text) {
  text = trimmed(text);
  if (text.substr(0, 5) == "HTTP/") {
    HttpAnswer next;
    next.location = std::move(location);
    *this = std::move(next);
    const auto blank = text.find(' ');
    if (blank != std::string_view::npos) status = static_cast<int>(wholeNumber(text.substr(blank + 1, 3)).value_or(0));
    return;
  }
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return;
  const auto name = text.substr(0, colon), value = trimmed(text.substr(colon + 1));
  if (named(name, "content-length")) {
    length = wholeNumber(value);
  } else if (named(name, "content-range")) {
    range = parseContentRange(value);
  } else if (named(name, "location")) {
    location = value;
  } else if (named(name, "etag")) {
    if (value.substr(0, 2) == "W/") return;  // a weak one promises no equal bytes
    validator = value;
    etag_ = true;
  } else if (named(name, "last-modified")) {
    if (!etag_) validator = value;
  } else if (named(name, "retry-after")) {
    if (const auto seconds = wholeNumber(value)) retryAfter = static_cast<double>(*seconds);
  }
}

}  // namespace sightline

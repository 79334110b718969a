// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/catalogue.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/error.h"
#include "core/base/files.h"

namespace sightline {
namespace {

constexpr std::uint32_t kMagic = 0x950412de;

/// Whole numbers and strings of a .mo file, in the order of bytes of the machine that wrote it.
class MoBytes {
 public:
  MoBytes(std::string_view bytes, const std::filesystem::path& file) : bytes_(bytes), file_(file) {
    if (bytes_.size() >= 4 && number(0) != kMagic) swapped_ = true;
    if (bytes_.size() < 4 || number(0) != kMagic)
      throw Error(ErrorCode::BadFormat, file_, "is no catalogue of translations (.mo)", "Reinstall Sightline.");
  }

  [[nodiscard]] std::uint32_t number(std::size_t at) const {
    if (bytes_.size() < 4 || at > bytes_.size() - 4) cutOff();
    std::array<std::uint32_t, 4> b{};
    for (std::size_t i = 0; i < 4; ++i) b[i] = static_cast<unsigned char>(bytes_[at + (swapped_ ? 3 - i : i)]);
    return b[0] | b[1] << 8 | b[2] << 16 | b[3] << 24;
  }

  /// What the row `index` of the table at `table` points at.
  [[nodiscard]] std::string text(std::size_t table, std::size_t index) const {
    const std::size_t length = number(table + index * 8), at = number(table + index * 8 + 4);
    if (at > bytes_.size() || length > bytes_.size() - at) cutOff();
    return std::string(bytes_.substr(at, length));
  }

 private:
  [[noreturn]] void cutOff() const { throw Error(ErrorCode::BadFormat, file_, "is cut off", "Reinstall Sightline."); }

  std::string_view bytes_;
  const std::filesystem::path& file_;
  bool swapped_ = false;
};

/// The value of a line of the header, without blanks.
std::string headerValue(const std::string& header, std::string_view name) {
  const std::size_t at = header.find(name);
  if (at == std::string::npos) return {};
  std::string value = header.substr(at + name.size(), header.find('\n', at) - at - name.size());
  std::erase(value, ' ');
  return value;
}

}  // namespace

Catalogue::Catalogue(std::string_view bytes, const std::filesystem::path& file) {
  const MoBytes mo(bytes, file);
  const std::size_t count = mo.number(8), originals = mo.number(12), translations = mo.number(16);
  for (std::size_t i = 0; i < count; ++i) {
    std::string id = mo.text(originals, i);
    std::string sentence = mo.text(translations, i);
    if (id.empty())
      readHeader(sentence, file);
    else
      sentences_.emplace(id.substr(0, id.find('\0')), std::move(sentence));
  }
}

Catalogue Catalogue::read(const std::filesystem::path& file) { return {readTextFile(file), file}; }

void Catalogue::readHeader(const std::string& header, const std::filesystem::path& file) {
  language_ = headerValue(header, "Language:");
  const std::string plurals = headerValue(header, "Plural-Forms:");
  if (plurals == "nplurals=2;plural=(n>1);")
    plurals_ = Plurals::ManyAboveOne;
  else if (plurals != "nplurals=2;plural=(n!=1);")
    throw Error(ErrorCode::BadFormat, file, message("has a rule for plurals that is not known here: {1}", plurals),
                "Choose another language.");
}

std::string Catalogue::said(const Message& m) const {
  if (sentences_.empty() || m.empty() || m.isVerbatim()) return m.text();
  std::vector<std::string> arguments;
  arguments.reserve(m.arguments().size());
  for (const Message& argument : m.arguments()) arguments.push_back(said(argument));
  const auto found = sentences_.find(std::string(m.id()));
  if (found == sentences_.end()) return filledIn(m.isPlural() && m.count() == 1 ? m.singular() : m.id(), arguments);
  std::string_view sentence = found->second;
  if (m.isPlural()) {
    const bool many = plurals_ == Plurals::ManyUnlessOne ? m.count() != 1 : m.count() > 1;
    const std::size_t between = sentence.find('\0');
    if (between != std::string_view::npos) sentence = many ? sentence.substr(between + 1) : sentence.substr(0, between);
  }
  return filledIn(sentence, arguments);
}

bool Catalogue::has(std::string_view id) const { return sentences_.contains(std::string(id)); }

std::vector<std::string> Catalogue::forms(std::string_view id) const {
  std::vector<std::string> forms;
  const auto found = sentences_.find(std::string(id));
  if (found == sentences_.end()) return forms;
  const std::size_t between = found->second.find('\0');
  forms.push_back(found->second.substr(0, between));
  if (between != std::string::npos) forms.push_back(found->second.substr(between + 1));
  return forms;
}

}  // namespace sightline

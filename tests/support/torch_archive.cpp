// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/torch_archive.h"

#include <cstdint>
#include <map>

#include <cstring>
#include <span>

#include "core/base/zip_archive.h"

namespace sightline::test {
namespace {

std::string number(std::uint64_t value, std::size_t width) {
  std::string text(width, '\0');
  std::memcpy(text.data(), &value, width);
  return text;
}

std::string unicode(const std::string& text) { return std::string("X") + number(text.size(), 4) + text; }

std::string integer(std::int64_t value) {
  return std::string("\x8a\x08") + number(static_cast<std::uint64_t>(value), 8);
}

std::string tuple(const std::vector<std::int64_t>& values) {
  std::string text = "(";
  for (const auto v : values) text += integer(v);
  return text + "t";
}

const std::string kOrderedDict = "ccollections\nOrderedDict\n)R";

}  // namespace

std::string zipOf(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string file, directory;
  for (const auto& [name, content] : entries) {
    const auto crc = crc32(std::as_bytes(std::span(content.data(), content.size())));
    const std::string sizes =
        number(crc, 4) + number(content.size(), 4) + number(content.size(), 4) + number(name.size(), 2);
    const std::string common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + sizes + number(0, 2);
    directory += "PK\x01\x02" + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) +
                 number(file.size(), 4) + name;
    file += "PK\x03\x04" + common + name + content;
  }
  const auto start = file.size();
  return file + directory + "PK\x05\x06" + number(0, 4) + number(entries.size(), 2) + number(entries.size(), 2) +
         number(directory.size(), 4) + number(start, 4) + number(0, 2);
}

std::string stateDictPickle(const std::vector<ArchivedTensor>& tensors, const std::vector<std::string>& wrappers,
                            bool views) {
  std::string p = "\x80\x02";
  for (const auto& w : wrappers) p += std::string("}") + unicode(w);
  p += kOrderedDict + "(";
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    const auto& t = tensors[i];
    std::vector<std::int64_t> strides = t.strides;
    if (strides.empty()) {
      strides.assign(t.shape.size(), 1);
      for (std::size_t d = t.shape.size(); d-- > 1;) strides[d - 1] = strides[d] * t.shape[d];
    }
    p += unicode(t.name);
    if (t.parameter) p += "ctorch._utils\n_rebuild_parameter\n(";
    p += "ctorch._utils\n_rebuild_tensor_v2\n((" + unicode("storage") + "ctorch\n" + t.storageType + "\n" +
         unicode(std::to_string(i)) + unicode("cpu") + integer(static_cast<std::int64_t>(t.bytes.size())) +
         (views ? "NtQ" : "tQ") + integer(t.offset) + tuple(t.shape) + tuple(strides) + "\x89" + kOrderedDict + "tR";
    if (t.parameter) p += "\x88" + kOrderedDict + "tR";
  }
  p += std::string("u}") + unicode("_metadata") + kOrderedDict +
       "sb";  // the state that torch.save gives to the dictionary
  for (std::size_t i = 0; i < wrappers.size(); ++i) p += "s";
  return p + ".";
}

std::string stateDictArchive(const std::vector<ArchivedTensor>& tensors, const std::vector<std::string>& wrappers) {
  std::vector<std::pair<std::string, std::string>> entries{{"archive/data.pkl", stateDictPickle(tensors, wrappers)}};
  for (std::size_t i = 0; i < tensors.size(); ++i)
    entries.emplace_back("archive/data/" + std::to_string(i), tensors[i].bytes);
  entries.emplace_back("archive/version", "3\n");
  return zipOf(entries);
}

std::string legacyStateDict(const std::vector<ArchivedTensor>& tensors, const std::vector<std::string>& wrappers,
                            bool little) {
  static const std::map<std::string, std::uint64_t> kSizes{
      {"FloatStorage", 4}, {"DoubleStorage", 8}, {"HalfStorage", 2}, {"BFloat16Storage", 2}, {"LongStorage", 8}};
  std::string out("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", 15);
  out += std::string("\x80\x02M\xe9\x03.", 6);  // 1001
  out += "\x80\x02}" + unicode("little_endian") + (little ? "\x88" : "\x89") + "s.";
  out += stateDictPickle(tensors, wrappers, true);
  out += "\x80\x02](";
  for (std::size_t i = 0; i < tensors.size(); ++i) out += unicode(std::to_string(i));
  out += "e.";
  for (const ArchivedTensor& t : tensors) {
    const std::uint64_t count = t.bytes.size() / kSizes.at(t.storageType);
    out.append(reinterpret_cast<const char*>(&count), sizeof(count)) += t.bytes;
  }
  return out;
}

}  // namespace sightline::test

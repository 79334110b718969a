// SPDX-License-Identifier: GPL-3.0-or-later
// Tensors of ONNX models, within the file and beside it.
#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/graphs/onnx_fields.h"
#include "core/graphs/onnx_file.h"

namespace sightline {

namespace fs = std::filesystem;

namespace onnx {

std::string dtypeOf(std::int64_t code) {
  switch (code) {
    case 1: return "F32";
    case 2: return "U8";
    case 3: return "I8";
    case 5: return "I16";
    case 6: return "I32";
    case 7: return "I64";
    case 9: return "BOOL";
    case 10: return "F16";
    case 11: return "F64";
    case 16: return "BF16";
    default: return {};
  }
}

const char* foreignDtype(std::int64_t code) {
  switch (code) {
    case 4: return "uint16";
    case 8: return "text";
    case 12: return "uint32";
    case 13: return "uint64";
    case 14:
    case 15: return "complex numbers";
    default: return "numbers of 8 or fewer bits";
  }
}

std::pair<std::string, std::string> readEntry(std::span<const std::byte> from, const std::string& name) {
  std::pair<std::string, std::string> entry;
  for (ProtoReader m(from, name); m.next();) {
    if (m.field() == 1) entry.first = m.text();
    if (m.field() == 2) entry.second = m.text();
  }
  return entry;
}

}  // namespace onnx

namespace {

constexpr std::size_t kMostDimensions = 8;

template <class Number, class Value>
std::vector<Number> converted(const std::vector<Value>& values) {
  std::vector<Number> out;
  out.reserve(values.size());
  for (const auto v : values) out.push_back(static_cast<Number>(v));
  return out;
}

}  // namespace

template <class Value>
OnnxFile::Bytes OnnxFile::keep(std::vector<Value> values) {
  const auto kept = std::make_shared<const std::vector<Value>>(std::move(values));
  kept_.push_back(kept);
  return std::as_bytes(std::span<const Value>(*kept));
}

TensorView OnnxFile::readTensor(Bytes from) {
  TensorView t;
  std::int64_t type = 0;
  Bytes raw;
  bool isRaw = false, isExternal = false, isSegment = false;
  std::vector<float> reals;
  std::vector<double> doubles;
  std::vector<std::int64_t> small, numbers;
  std::map<std::string, std::string> external;
  for (ProtoReader m(from, name_); m.next();) {
    switch (m.field()) {
      case 1: m.numbers(t.shape); break;
      case 2: type = m.number(); break;
      case 3: isSegment = true; break;
      case 4: m.reals(reals); break;
      case 5: m.numbers(small); break;
      case 7: m.numbers(numbers); break;
      case 8: t.name = m.text(); break;
      case 9: raw = m.bytes(), isRaw = true; break;
      case 10: m.doubles(doubles); break;
      case 13: external.insert(onnx::readEntry(m.bytes(), name_)); break;
      case 14: isExternal = m.number() == 1; break;
      default: break;
    }
  }
  const std::string shown = "tensor \"" + t.name + "\"";
  t.dtype = onnx::dtypeOf(type);
  if (t.dtype.empty()) {  // said when something needs it
    foreign_[t.name] = onnx::foreignDtype(type);
    return t;
  }
  if (isSegment) throw bad(message("{1} is given in pieces", shown));
  if (t.shape.size() > kMostDimensions) throw bad(message("{1} has {2} dimensions", shown, t.shape.size()));
  std::uint64_t count = 1;
  for (const auto extent : t.shape) {
    if (extent < 0) throw bad(message("{1} has a negative extent", shown));
    if (extent > 0 && count > (std::uint64_t{1} << 48) / static_cast<std::uint64_t>(extent))
      throw bad(message("{1} is larger than any file", shown));
    count *= static_cast<std::uint64_t>(extent);
  }
  Bytes values = raw;
  if (isExternal)
    values = externalData(t.name, external);
  else if (!isRaw && t.dtype == "F32")
    values = keep(std::move(reals));
  else if (!isRaw && t.dtype == "F64")
    values = keep(std::move(doubles));
  else if (!isRaw && t.dtype == "I64")
    values = keep(std::move(numbers));
  else if (!isRaw && t.dtype == "I32")
    values = keep(converted<std::int32_t>(small));
  else if (!isRaw && (t.dtype == "F16" || t.dtype == "BF16" || t.dtype == "I16"))
    values = keep(converted<std::uint16_t>(small));
  else if (!isRaw)
    values = keep(converted<std::uint8_t>(small));
  const std::uint64_t needed = count * itemSize(t.dtype);
  if (values.size() != needed)
    throw bad(message("{1} needs {2} bytes for its shape, the file has {3}", shown, needed, values.size()));
  t.data = values.data();
  t.byteCount = values.size();
  return t;
}

OnnxFile::Bytes OnnxFile::externalData(const std::string& tensor, const std::map<std::string, std::string>& where) {
  const auto number = [&](const char* key) -> std::optional<std::uint64_t> {
    const auto it = where.find(key);
    if (it == where.end()) return {};
    std::uint64_t value = 0;
    const char* end = it->second.data() + it->second.size();
    if (const auto [at, error] = std::from_chars(it->second.data(), end, value); error != std::errc() || at != end)
      throw bad(
          message("tensor \"{1}\" has \"{2}\" for the {3} of its external data", tensor, it->second, std::string(key)));
    return value;
  };
  const auto it = where.find("location");
  const std::string location = it == where.end() ? std::string() : it->second;
  // A file may lie in a folder below the model's, and nowhere else, also not by way of a link.
  const fs::path relative(location);
  std::error_code ec;
  const fs::path folder = fs::weakly_canonical(path_.parent_path().empty() ? "." : path_.parent_path(), ec);
  const fs::path file = fs::weakly_canonical(folder / relative, ec);
  const fs::path inside = file.lexically_relative(folder);
  if (location.empty() || relative.is_absolute() || inside.empty() || *inside.begin() == "..")
    throw Error(ErrorCode::BadFormat, name_,
                message("keeps tensor \"{1}\" in \"{2}\", which is outside its own folder", tensor, location),
                "Save it with its external data beside it (onnx.save with a bare file name as the location).");
  if (!fs::exists(file, ec))
    throw Error(ErrorCode::FileNotFound, file.string(),
                message("is missing: {1} keeps weights in it", path_.filename().string()),
                "Copy the file of external data into the model's folder.");
  auto& mapping = files_[file];
  if (!mapping) mapping = std::make_shared<const MappedFile>(file);
  const auto bytes = mapping->bytes();
  const std::uint64_t offset = number("offset").value_or(0);
  if (offset > bytes.size() || number("length").value_or(0) > bytes.size() - offset)
    throw Error(ErrorCode::BadFormat, file.string(),
                message("is cut off: tensor \"{1}\" begins at byte {2} and has {3} bytes, the file has {4}", tensor,
                        offset, number("length").value_or(0), bytes.size()),
                "Copy or download it again.");
  return bytes.subspan(offset, number("length").value_or(bytes.size() - offset));
}

}  // namespace sightline

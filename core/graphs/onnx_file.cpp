// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of onnx.proto (github.com/onnx/onnx, IR version 3 and later), by the numbers of their fields.
#include "core/graphs/onnx_file.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "core/base/error.h"

namespace sightline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostNodes = 100'000, kMostDimensions = 8;

/// Of TensorProto.DataType; empty for kinds that are no numbers of ours.
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

template <class Number, class Value>
std::vector<Number> converted(const std::vector<Value>& values) {
  std::vector<Number> out;
  out.reserve(values.size());
  for (const auto v : values) out.push_back(static_cast<Number>(v));
  return out;
}

/// "key" and "value" of a StringStringEntryProto.
std::pair<std::string, std::string> readEntry(std::span<const std::byte> from, const std::string& name) {
  std::pair<std::string, std::string> entry;
  for (ProtoReader m(from, name); m.next();) {
    if (m.field() == 1) entry.first = m.text();
    if (m.field() == 2) entry.second = m.text();
  }
  return entry;
}

/// Of "['', 'layer1', 'layer1.0', 'conv2d']": the texts between quotes.
std::vector<std::string> textsBetweenQuotes(const std::string& list) {
  std::vector<std::string> texts;
  for (std::size_t at = list.find('\''); at != std::string::npos; at = list.find('\'', at)) {
    const std::size_t end = list.find('\'', at + 1);
    if (end == std::string::npos) break;
    texts.push_back(list.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return texts;
}

}  // namespace

std::string OnnxNode::shown() const {
  const std::string& id = name.empty() && !outputs.empty() ? outputs.front() : name;
  return "node " + id + " (" + type + ")";
}

Error OnnxFile::bad(const Message& problem) const {
  return {ErrorCode::BadFormat, name_, problem, "Download or export the network again."};
}

OnnxFile::OnnxFile(const fs::path& path) : path_(path), name_(path.string()) {
  const auto file = std::make_shared<const MappedFile>(path);
  files_[path] = file;
  readModel(file->bytes());
  if (opset_ == 0 || nodes_.empty()) throw bad("is not an ONNX model: no graph was found in it");
  if (outputs_.empty()) throw bad("holds a graph without an output");
  if (opset_ < kOldestOpset || opset_ > kNewestOpset)
    throw Error(ErrorCode::ModelMismatch, name_,
                message("is written in version {1} of ONNX's operators; versions {2} to {3} can be read", opset_,
                        kOldestOpset, kNewestOpset),
                "Export it again with opset_version=17, or convert it with onnx.version_converter.");
  std::set<std::string> constants;
  for (const auto& t : tensors_)
    if (!constants.insert(t.name).second) throw bad(message("has two tensors named \"{1}\"", t.name));
  std::erase_if(inputs_, [&](const OnnxValue& v) { return constants.count(v.name) > 0; });
  sortNodes();
}

void OnnxFile::readModel(Bytes from) {
  std::string producer, version;
  std::vector<Bytes> opsets;
  Bytes graph;
  bool functions = false;
  for (ProtoReader m(from, name_); m.next();) {
    switch (m.field()) {
      case 2: producer = m.text(); break;
      case 3: version = m.text(); break;
      case 7: graph = m.bytes(); break;
      case 8: opsets.push_back(m.bytes()); break;
      case 14: metadata_.insert(readEntry(m.bytes(), name_)); break;
      case 25: functions = true; break;
      default: break;
    }
  }
  producer_ = producer + (version.empty() ? "" : " " + version);
  for (const auto& o : opsets) readOpset(o);
  if (functions)
    throw Error(ErrorCode::ModelMismatch, name_, "defines functions of its own, which cannot be read",
                "Inline them with onnx.inliner.inline_local_functions and save it again.");
  readGraph(graph);
}

void OnnxFile::readOpset(Bytes from) {
  std::string domain;
  std::int64_t version = 0;
  for (ProtoReader m(from, name_); m.next();) {
    if (m.field() == 1) domain = m.text();
    if (m.field() == 2) version = m.number();
  }
  if (domain.empty() || domain == "ai.onnx") opset_ = version;
}

void OnnxFile::readGraph(Bytes from) {
  for (ProtoReader m(from, name_); m.next();) {
    switch (m.field()) {
      case 1:
        if (nodes_.size() >= kMostNodes) throw bad(message("has more than {1} operations", kMostNodes));
        nodes_.push_back(readNode(m.bytes()));
        break;
      case 5: tensors_.push_back(readTensor(m.bytes())); break;
      case 11: inputs_.push_back(readValue(m.bytes())); break;
      case 12: outputs_.push_back(readValue(m.bytes())); break;
      case 15:
        throw Error(ErrorCode::ModelMismatch, name_, "holds sparse weights, which cannot be read",
                    "Save it with dense weights.");
      default: break;
    }
  }
}

OnnxNode OnnxFile::readNode(Bytes from) {
  OnnxNode node;
  std::vector<Bytes> attributes;
  for (ProtoReader m(from, name_); m.next();) {
    switch (m.field()) {
      case 1: node.inputs.push_back(m.text()); break;
      case 2: node.outputs.push_back(m.text()); break;
      case 3: node.name = m.text(); break;
      case 4: node.type = m.text(); break;
      case 5: attributes.push_back(m.bytes()); break;
      case 7: node.domain = m.text(); break;
      case 9:
        if (auto [key, value] = readEntry(m.bytes(), name_); key == "pkg.torch.onnx.name_scopes") {
          node.scopes = textsBetweenQuotes(value);
          if (!node.scopes.empty()) node.scopes.pop_back();  // the node itself
        }
        break;
      default: break;
    }
  }
  if (node.domain == "ai.onnx") node.domain.clear();
  for (const auto& a : attributes) node.attributes.insert(readAttribute(a));
  return node;
}

std::pair<std::string, OnnxAttribute> OnnxFile::readAttribute(Bytes from) {
  using Kind = OnnxAttribute::Kind;
  std::string name;
  OnnxAttribute a;
  for (ProtoReader m(from, name_); m.next();) {
    switch (m.field()) {
      case 1: name = m.text(); break;
      case 2: a.real = m.real(), a.kind = Kind::Real; break;
      case 3: a.number = m.number(), a.kind = Kind::Number; break;
      case 4: a.text = m.text(), a.kind = Kind::Text; break;
      case 5: a.tensor = readTensor(m.bytes()), a.kind = Kind::Tensor; break;
      case 6:
      case 11: a.kind = Kind::Graph; break;
      case 7: m.reals(a.reals), a.kind = Kind::Reals; break;
      case 8: m.numbers(a.numbers), a.kind = Kind::Numbers; break;
      case 9: a.texts.push_back(m.text()), a.kind = Kind::Texts; break;
      case 20:  // which of them it is; fields with their usual value may be left out
        switch (m.number()) {
          case 1: a.kind = Kind::Real; break;
          case 2: a.kind = Kind::Number; break;
          case 3: a.kind = Kind::Text; break;
          case 6: a.kind = Kind::Reals; break;
          case 7: a.kind = Kind::Numbers; break;
          case 8: a.kind = Kind::Texts; break;
          default: break;
        }
        break;
      default: break;
    }
  }
  return {std::move(name), std::move(a)};
}

OnnxValue OnnxFile::readValue(Bytes from) {
  OnnxValue value;
  const auto dimension = [&](Bytes bytes) {
    std::int64_t extent = -1;
    for (ProtoReader d(bytes, name_); d.next();)
      if (d.field() == 1) extent = d.number();
    value.dims.push_back(extent > 0 ? extent : -1);
  };
  for (ProtoReader m(from, name_); m.next();) {
    if (m.field() == 1) value.name = m.text();
    if (m.field() != 2) continue;
    for (ProtoReader type(m.bytes(), name_); type.next();) {
      if (type.field() != 1)
        throw Error(
            ErrorCode::ModelMismatch, name_,
            message("takes or gives \"{1}\", which is not a tensor (a sequence, a map, an optional)", value.name),
            "Export the classifier alone; scikit-learn's and ZipMap's outputs are such sequences.");
      for (ProtoReader tensor(type.bytes(), name_); tensor.next();) {
        if (tensor.field() == 1) value.dtype = dtypeOf(tensor.number());
        if (tensor.field() != 2) continue;
        value.shaped = true;
        for (ProtoReader shape(tensor.bytes(), name_); shape.next();)
          if (shape.field() == 1) dimension(shape.bytes());
      }
    }
  }
  return value;
}

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
      case 13: external.insert(readEntry(m.bytes(), name_)); break;
      case 14: isExternal = m.number() == 1; break;
      default: break;
    }
  }
  const std::string shown = "tensor \"" + t.name + "\"";
  t.dtype = dtypeOf(type);
  if (t.dtype.empty())
    throw Error(ErrorCode::ModelMismatch, name_,
                message("{1} holds {2}, which cannot be computed with", shown, std::string(foreignDtype(type))),
                "Export the network in single precision, without quantisation.");
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

std::vector<fs::path> OnnxFile::otherFiles() const {
  std::vector<fs::path> files;
  for (const auto& [file, mapping] : files_)
    if (file != path_) files.push_back(file);
  return files;
}

void OnnxFile::sortNodes() {
  std::set<std::string> known{""};
  for (const auto& v : inputs_) known.insert(v.name);
  for (const auto& t : tensors_) known.insert(t.name);
  std::vector<OnnxNode> sorted, waiting = std::move(nodes_);
  sorted.reserve(waiting.size());
  // Files are in order, and then one round does it; those that a tool has edited need a few.
  constexpr int kMostRounds = 1000;
  for (int round = 0; !waiting.empty(); ++round) {
    if (round == kMostRounds) throw bad("has its operations in an order that cannot be followed");
    std::vector<OnnxNode> later;
    const std::size_t before = sorted.size();
    for (auto& node : waiting) {
      const bool ready = std::all_of(node.inputs.begin(), node.inputs.end(),
                                     [&](const std::string& value) { return known.count(value) > 0; });
      if (!ready) {
        later.push_back(std::move(node));
        continue;
      }
      for (const auto& value : node.outputs)
        if (!value.empty() && !known.insert(value).second) throw bad(message("makes the value \"{1}\" twice", value));
      sorted.push_back(std::move(node));
    }
    if (sorted.size() == before) {
      std::string missing;
      for (const auto& value : later.front().inputs)
        if (!known.count(value)) missing = value;
      throw bad(message("{1} needs the value \"{2}\", which nothing makes before it", later.front().shown(), missing));
    }
    waiting = std::move(later);
  }
  nodes_ = std::move(sorted);
  for (const auto& v : outputs_)
    if (!known.count(v.name)) throw bad(message("has the output \"{1}\", which nothing makes", v.name));
}

NetworkFacts factsOf(const OnnxFile& model, const std::string& name) {
  if (model.inputs().size() != 1) {
    std::string names;
    for (const auto& v : model.inputs()) names += (names.empty() ? "" : ", ") + v.name;
    throw Error(ErrorCode::ModelMismatch, name,
                names.empty() ? Message("takes no input")
                              : message("takes {1} inputs ({2}) and not one", model.inputs().size(), names),
                "Export a classifier of square images: one input, images x 3 x height x width.");
  }
  return factsOfSizes(model.inputs().front().dims, model.outputs().front().dims, name);
}

}  // namespace sightline

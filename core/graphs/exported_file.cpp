// SPDX-License-Identifier: GPL-3.0-or-later
// docs.pytorch.org: "PT2 Archive Spec" for the files, torch/_export/serde for the graph's JSON.
#include "core/graphs/exported_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/json_reason.h"
#include "core/base/whole_number.h"
#include "core/base/zip_archive.h"
#include "core/weights/weights_file.h"

namespace sightline {
namespace {

using Json = nlohmann::json;
using Directory = std::map<std::string, ZipEntry>;

constexpr std::size_t kLargestGraph = 256u << 20, kMostExportedNodes = 100'000;

bool endsIn(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Of torch.export's ScalarType.
std::string exportedDtype(std::int64_t code) {
  switch (code) {
    case 1: return "U8";
    case 2: return "I8";
    case 3: return "I16";
    case 4: return "I32";
    case 5: return "I64";
    case 6: return "F16";
    case 7: return "F32";
    case 8: return "F64";
    case 12: return "BOOL";
    case 13: return "BF16";
    default: return {};
  }
}

/// A size that is a number, or a name that stands for one (-1).
std::int64_t sizeOf(const Json& json) { return json.contains("as_int") ? longNumber(json["as_int"]) : -1; }

std::vector<std::int64_t> sizesOf(const Json& list) {
  std::vector<std::int64_t> sizes;
  for (const auto& s : list) sizes.push_back(sizeOf(s));
  return sizes;
}

ExportedArgument argumentOf(const Json& json);

/// An object of one entry, as unions are written: what it is, and the value.
std::pair<std::string, const Json&> unionOf(const Json& json) {
  if (!json.is_object() || json.size() != 1)
    throw Json::other_error::create(599, "an entry is not one of a union", &json);
  return {json.begin().key(), json.begin().value()};
}

/// Of a list whose entries are numbers or names of numbers.
ExportedArgument numbersOrNames(const Json& list) {
  ExportedArgument a;
  a.kind = ExportedArgument::Kind::Numbers;
  for (const auto& entry : list) {
    const bool named = entry.contains("as_name");
    a.numbers.push_back(named ? 0 : longNumber(entry.at("as_int")));
    a.values.push_back(named ? entry["as_name"].get<std::string>() : std::string());
  }
  return a;
}

ExportedArgument argumentOf(const Json& json) {
  using Kind = ExportedArgument::Kind;
  ExportedArgument a;
  const auto [kind, value] = unionOf(json);
  if (kind == "as_none") return a;
  if (kind == "as_tensor" || kind == "as_sym_int" || kind == "as_sym_bool" || kind == "as_sym_float") {
    if (value.contains("as_int")) {
      a.kind = Kind::Number;
      a.number = longNumber(value["as_int"]);
    } else {
      a.kind = Kind::Value;
      a.text = value.contains("name") ? value["name"].get<std::string>() : value.at("as_name").get<std::string>();
    }
  } else if (kind == "as_int") {
    a.kind = Kind::Number;
    a.number = longNumber(value);
  } else if (kind == "as_float") {
    a.kind = Kind::Real;  // infinities are text
    a.real = value.is_string() ? std::stod(value.get<std::string>()) : value.get<double>();
  } else if (kind == "as_bool") {
    a.kind = Kind::Flag;
    a.number = value.get<bool>();
  } else if (kind == "as_string") {
    a.kind = Kind::Text;
    a.text = value.get<std::string>();
  } else if (kind == "as_ints") {
    a.kind = Kind::Numbers;
    for (const auto& number : value) a.numbers.push_back(longNumber(number));
    a.values.resize(a.numbers.size());
  } else if (kind == "as_sym_ints") {
    a = numbersOrNames(value);
  } else if (kind == "as_floats") {
    a.kind = Kind::Reals;
    a.reals = value.get<std::vector<double>>();
  } else if (kind == "as_bools") {
    a.kind = Kind::Flags;
    for (const auto& flag : value) a.numbers.push_back(flag.get<bool>());
  } else if (kind == "as_tensors") {
    a.kind = Kind::Values;
    for (const auto& tensor : value) a.values.push_back(tensor.at("name").get<std::string>());
  } else if (kind == "as_optional_tensors") {
    a.kind = Kind::Values;
    for (const auto& tensor : value)
      a.values.push_back(tensor.contains("as_tensor") ? tensor["as_tensor"].at("name").get<std::string>() : "");
  } else if (kind == "as_scalar_type") {
    a.kind = Kind::Type;
    a.number = longNumber(value);
  } else if (kind == "as_memory_format") {
    a.kind = Kind::Format;
    a.number = longNumber(value);
  } else if (kind == "as_device" || kind == "as_layout") {
    a.kind = Kind::Ignored;  // everything is dense and on the processor here
  } else {
    throw Json::other_error::create(599, "an argument of the kind " + kind, &json);
  }
  return a;
}

/// "layer4.2.conv3" and "Conv2d" of "L__self__,,timm...ResNet;L__self___layer4,layer4,torch...Sequential;..."
std::pair<std::string, std::string> moduleOfStack(const std::string& stack) {
  const auto semicolon = stack.rfind(';');
  const std::string last = semicolon == std::string::npos ? stack : stack.substr(semicolon + 1);
  const auto first = last.find(','), second = last.find(',', first + 1);
  if (first == std::string::npos || second == std::string::npos) return {};
  std::string path = last.substr(first + 1, second - first - 1), type = last.substr(second + 1);
  if (path.rfind("_empty_nn_module_stack", 0) == 0) return {};
  if (const auto dot = type.rfind('.'); dot != std::string::npos) type = type.substr(dot + 1);
  if (const auto at = path.find('@'); at != std::string::npos) path = path.substr(0, at);  // a second call
  return {path, type};
}

}  // namespace

std::string ExportedNode::shown() const {
  return "operation " + operation + (overload.empty() ? "" : "." + overload) +
         (outputs.empty() || outputs.front().empty() ? "" : " (" + outputs.front() + ")");
}

/// Reads one file into its parts.
struct ExportedFile::Reader {
  ExportedFile& to;
  const std::string& name;
  std::span<const std::byte> bytes;
  Directory entries;

  [[nodiscard]] Error bad(const Message& problem) const {
    return {ErrorCode::BadFormat, name, problem, "Download the file again, or save it again with torch.export.save."};
  }

  /// The record whose name ends so; null when there is none.
  [[nodiscard]] const ZipEntry* find(std::string_view end) const {
    for (const auto& [path, entry] : entries)
      if (endsIn(path, end)) return &entry;
    return nullptr;
  }
  [[nodiscard]] std::span<const std::byte> content(const ZipEntry& entry, const std::string& what) const {
    if (!entry.stored) throw bad(message("has {1} compressed, which torch.export.save never does", what));
    if (crc32(entry.data) != entry.crc) throw bad(message("is damaged: the checksum of {1} is wrong", what));
    return entry.data;
  }
  [[nodiscard]] Json json(const ZipEntry& entry, const std::string& what) const {
    const auto text = content(entry, what);
    if (text.size() > kLargestGraph) throw bad(message("has {1} of {2} MB", what, text.size() >> 20));
    const auto* begin = reinterpret_cast<const char*>(text.data());
    auto parsed = Json::parse(begin, begin + text.size(), nullptr, /*allow_exceptions=*/false);
    if (parsed.is_discarded()) throw bad(message("is damaged: {1} is not JSON", what));
    return parsed;
  }

  void read() {
    const ZipEntry* program = find("serialized_exported_program.json");
    const bool folders = !program;
    std::string model;
    for (const auto& [path, entry] : entries) {
      const auto at = path.find("models/");
      if (program || at == std::string::npos || (at > 0 && path[at - 1] != '/') || !endsIn(path, ".json")) continue;
      program = &entry;
      model = path.substr(at + 7, path.size() - at - 12);
    }
    if (!program) {
      for (const auto& [path, entry] : entries)
        if (path.find("aotinductor") != std::string::npos || endsIn(path, ".so"))
          throw Error(
              ErrorCode::BadFormat, name,
              "is a package of compiled code (AOTInductor), which gives scores alone: no layers and no gradients",
              "Save the network with torch.export.save instead of compiling it.");
      throw bad("holds no program of torch.export");
    }
    try {
      const Json json = this->json(*program, "the graph");
      readGraph(json.at("graph_module").at("graph"));
      const auto wanted = readSignature(json.at("graph_module").at("signature"));
      if (folders)
        readFolders(model, wanted);
      else
        readRecords(wanted);
      readSizes(json["graph_module"]["graph"].at("tensor_values"));
    } catch (const nlohmann::json::exception& e) {
      throw bad(message("has a graph that cannot be read: {1}", jsonReason(e)));
    } catch (const std::logic_error& e) {
      throw bad(message("has a graph that cannot be read: {1}", std::string(e.what())));
    }
  }

  void readGraph(const Json& graph) const {
    const Json& nodes = graph.at("nodes");
    if (nodes.size() > kMostExportedNodes) throw bad(message("has more than {1} operations", kMostExportedNodes));
    for (const Json& json : nodes) {
      ExportedNode node;
      std::string target = json.at("target").get<std::string>();
      constexpr std::string_view kPrefix = "torch.ops.";
      if (target.rfind(kPrefix, 0) == 0) {
        target = target.substr(kPrefix.size());
        const auto space = target.find('.'), dot = target.rfind('.');
        node.operation = target.substr(0, space);
        if (space != std::string::npos) node.operation += "::" + target.substr(space + 1, dot - space - 1);
        node.overload = space != std::string::npos && dot > space ? target.substr(dot + 1) : std::string();
        if (node.overload == "default") node.overload.clear();
      } else {
        node.operation = target;
      }
      for (const Json& input : json.at("inputs"))
        node.arguments.emplace_back(input.at("name").get<std::string>(), argumentOf(input.at("arg")));
      for (const Json& output : json.at("outputs")) {
        const auto a = argumentOf(output);
        if (a.kind == ExportedArgument::Kind::Values) {
          node.givesList = true;
          node.outputs.insert(node.outputs.end(), a.values.begin(), a.values.end());
        } else {
          node.outputs.push_back(a.kind == ExportedArgument::Kind::Value ? a.text : std::string());
        }
      }
      if (const auto it = json.find("metadata"); it != json.end())
        if (const auto stack = it->find("nn_module_stack"); stack != it->end())
          std::tie(node.module, node.moduleType) = moduleOfStack(stack->get<std::string>());
      to.nodes_.push_back(std::move(node));
    }
  }

  /// What each weight or constant is called in the graph, by its name in the state dict.
  [[nodiscard]] std::map<std::string, std::string> readSignature(const Json& signature) const {
    std::map<std::string, std::string> wanted;  // graph's name -> file's name
    std::vector<std::string> inputs;
    for (const Json& spec : signature.at("input_specs")) {
      const auto [kind, value] = unionOf(spec);
      if (kind == "parameter" || kind == "buffer" || kind == "tensor_constant")
        wanted[value.at("arg").at("name").get<std::string>()] = value.at(kind + "_name").get<std::string>();
      else if (kind == "user_input" && value.at("arg").contains("as_tensor"))
        inputs.push_back(value["arg"]["as_tensor"].at("name").get<std::string>());
      else if (kind != "user_input" && kind != "constant_input")
        throw Error(ErrorCode::ModelMismatch, name,
                    message("takes an input of the kind \"{1}\", which is not read", kind),
                    "Export a network whose forward(images) needs nothing but images.");
    }
    if (inputs.size() != 1)
      throw Error(ErrorCode::ModelMismatch, name, message("takes {1} inputs and not one", inputs.size()),
                  "Export a network whose forward(images) needs nothing but images.");
    to.input_ = inputs.front();
    for (const Json& spec : signature.at("output_specs"))
      if (const auto [kind, value] = unionOf(spec); kind == "user_output" && to.output_.empty())
        if (const Json& arg = value.at("arg"); arg.contains("as_tensor"))
          to.output_ = arg["as_tensor"].at("name").get<std::string>();
    if (to.output_.empty()) throw bad("has a graph without an output");
    return wanted;
  }

  void readRecords(const std::map<std::string, std::string>& wanted) const {
    std::map<std::string, TensorView> all;
    const auto take = [&](const char* record) {
      if (const ZipEntry* entry = find(record))
        for (auto& t : tensorsOfArchive(content(*entry, record), name)) all.emplace(t.name, t);
    };
    if (!wanted.empty()) take("serialized_state_dict.pt");
    if (std::any_of(wanted.begin(), wanted.end(), [&](const auto& w) { return !all.count(w.second); }))
      take("serialized_constants.pt");
    use(wanted, all);
  }

  void readFolders(const std::string& model, const std::map<std::string, std::string>& wanted) const {
    std::map<std::string, TensorView> all;
    for (const char* part : {"weights", "constants"}) {
      const std::string folder = std::string("data/") + part + "/";
      const ZipEntry* config = find(folder + model + "_" + part + "_config.json");
      if (!config)
        config = find(folder + model +
                      (folder == "data/weights/" ? "_model_param_config.json" : "_model_constants_config.json"));
      if (!config) continue;
      const Json described = json(*config, std::string("the list of ") + part);
      for (const auto& [tensor, payload] : described.at("config").items()) {
        const std::string path = payload.at("path_name").get<std::string>();
        const ZipEntry* entry = find("/" + folder + path);
        if (!entry) entry = find(folder + path);
        if (!entry) throw bad(message("lacks the values of {1} ({2}{3})", tensor, folder, path));
        all.emplace(tensor, rawTensor(tensor, payload, content(*entry, tensor)));
      }
    }
    use(wanted, all);
  }

  [[nodiscard]] TensorView rawTensor(const std::string& tensor, const Json& payload,
                                     std::span<const std::byte> values) const {
    if (payload.value("use_pickle", false)) {
      const auto tensors = tensorsOfArchive(values, name);
      if (tensors.size() != 1) throw bad(message("has {1} tensors in the place of {2}", tensors.size(), tensor));
      return tensors.front();
    }
    const Json& meta = payload.at("tensor_meta");
    TensorView t;
    t.name = tensor;
    t.dtype = exportedDtype(longNumber(meta.at("dtype")));
    if (t.dtype.empty()) throw bad(message("holds numbers of a type that is not known in {1}", tensor));
    t.shape = sizesOf(meta.at("sizes"));
    auto strides = sizesOf(meta.at("strides"));
    const std::int64_t offset = meta.contains("storage_offset") ? sizeOf(meta["storage_offset"]) : 0;
    const std::uint64_t available = values.size() / itemSize(t.dtype);
    if (strides.size() != t.shape.size() || offset < 0 || static_cast<std::uint64_t>(offset) > available)
      throw bad(message("has a wrong description of {1}", tensor));
    std::uint64_t count = 1, last = static_cast<std::uint64_t>(offset), dense = 1;
    bool rowMajor = true;
    for (std::size_t d = t.shape.size(); d-- > 0;) {
      if (t.shape[d] < 0 || strides[d] < 0) throw bad(message("has a wrong description of {1}", tensor));
      const auto extent = static_cast<std::uint64_t>(t.shape[d]), stride = static_cast<std::uint64_t>(strides[d]);
      if (extent > 0 && count > available / extent) throw bad(message("has too few values for {1}", tensor));
      count *= extent;
      if (extent > 1 && stride > available / (extent - 1)) throw bad(message("has too few values for {1}", tensor));
      if (extent > 1) last += (extent - 1) * stride;
      rowMajor = rowMajor && (extent == 1 || stride == dense);
      dense *= extent;
    }
    if (count > 0 && last >= available) throw bad(message("has too few values for {1}", tensor));
    if (!rowMajor && count > 0) t.strides = std::move(strides);
    t.data = values.data() + static_cast<std::uint64_t>(offset) * itemSize(t.dtype);
    t.byteCount = count == 0 ? 0 : (last - static_cast<std::uint64_t>(offset) + 1) * itemSize(t.dtype);
    return t;
  }

  void use(const std::map<std::string, std::string>& wanted, const std::map<std::string, TensorView>& all) const {
    for (const auto& [value, tensor] : wanted) {
      const auto it = all.find(tensor);
      if (it == all.end()) throw bad(message("lacks the values of {1}", tensor));
      to.tensors_.emplace(value, it->second);
    }
  }

  void readSizes(const Json& values) const {
    if (const auto it = values.find(to.input_); it != values.end()) {
      to.inputSizes_ = sizesOf(it->at("sizes"));
      if (const auto type = it->find("dtype"); type != it->end()) to.inputType_ = longNumber(*type);
    }
    if (const auto it = values.find(to.output_); it != values.end()) to.outputSizes_ = sizesOf(it->at("sizes"));
  }
};

ExportedFile::ExportedFile(const std::filesystem::path& path) {
  const std::string name = path.string();
  files_.push_back(std::make_shared<const MappedFile>(path));
  const auto bytes = files_.front()->bytes();
  Reader{*this, name, bytes, zipDirectory(bytes, name)}.read();
  // Each value is made before it is used, once.
  std::set<std::string> known{input_};
  const auto bad = [&](const Message& problem) {
    return Error(ErrorCode::BadFormat, name, problem, "Save the network again with torch.export.save.");
  };
  for (const auto& [value, tensor] : tensors_) known.insert(value);
  for (const ExportedNode& node : nodes_) {
    const auto use = [&](const std::string& value) {
      if (!value.empty() && !known.count(value))
        throw bad(message("{1} needs the value \"{2}\", which nothing makes before it", node.shown(), value));
    };
    for (const auto& [argument, a] : node.arguments) {
      if (a.kind == ExportedArgument::Kind::Value) use(a.text);
      for (const auto& value : a.values) use(value);
    }
    for (const auto& value : node.outputs)
      if (!value.empty() && !known.insert(value).second) throw bad(message("makes the value \"{1}\" twice", value));
  }
  if (!known.count(output_)) throw bad(message("has the output \"{1}\", which nothing makes", output_));
}

NetworkFacts factsOf(const ExportedFile& model, const std::string& name) {
  NetworkFacts facts = factsOfSizes(model.inputSizes(), model.outputSizes(), name);
  // uint8, int16, int32, int64
  const std::int64_t type = model.inputType();
  facts.wholeNumbers = facts.upTo255 = type == 1 || (type >= 3 && type <= 5);
  if (type == 2 || type > 13 || (type >= 9 && type <= 12))
    throw Error(ErrorCode::ModelMismatch, name, "takes images of a type that no brightness has (complex, int8, bool)",
                "Export the network for images of single precision (float32).");
  return facts;
}

}  // namespace sightline
